import { isSilent, type BoardPlace } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { MonitorTerms } from '../../locale/id-monitor.js';
import { button } from '../shared/button.js';
import type { DateWriter } from '../shared/dates.js';
import { facts } from '../shared/facts.js';
import { shieldIcon } from '../shared/icons-trust.js';

/** Who serves a place, as the last step down from the city: on duty or away, and the last sign of life. */
export function officerCard(of: {
  readonly words: MonitorTerms;
  readonly dates: DateWriter;
  readonly place: BoardPlace;
  /** When the board was read. */
  readonly at: string;
  /** Opens the officer's month; undefined for those who may not read it. */
  readonly score: (() => void) | undefined;
}): TemplateResult {
  const { words, dates, place, at, score } = of;
  const { officer, standIn } = place;
  const { place: own, officer: card } = words;
  if (officer === null) return html`<p><b>${own.officer}:</b> ${own.nobody}</p>`;
  const serving = standIn ?? officer;
  const silent = isSilent(place, at);
  const until = standIn === undefined ? null : standIn.until;
  const away = until === null ? card.awayOpen : fill(card.away, { when: dates.dayTime(until) });
  return html`<section class="stack near officer" aria-label=${officer.name}>
    <p class="bar">
      <b>${officer.name}</b>
      <span class="pill tint ${silent ? 'danger' : standIn === undefined ? 'ok' : 'calm'}"
        >${silent ? card.silent : standIn === undefined ? card.onDuty : card.isAway}</span
      >
    </p>
    ${standIn === undefined ? nothing : html`<p>${fill(card.standIn, { name: standIn.name })} ${away}</p>`}
    ${facts([[own.heard, serving.heardAt === null ? own.never : dates.dayTime(serving.heardAt)]])}
    ${
      score === undefined
        ? nothing
        : html`<div>
            ${button({ label: card.score, about: officer.name, icon: shieldIcon, kind: 'quiet', press: score })}
          </div>`
    }
  </section>`;
}
