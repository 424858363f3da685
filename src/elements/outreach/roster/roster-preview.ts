import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import { button } from '../../shared/button.js';
import { icon } from '../../shared/icon.js';
import { checkIcon, warningIcon } from '../../shared/icons.js';
import { notice } from '../../shared/notice.js';
import type { OutreachStage } from '../outreach-stage.js';
import { wantWords } from '../stop-words.js';
import type { RosterFile } from './read-roster.js';
import type { FoundLine } from './roster-found.js';

/** Most sound lines that the preview draws; faulty ones are all drawn. */
const SHOWN = 20;

/** A file line by line, with what is wrong, before anything of it is loaded. */
export function rosterPreview(of: {
  readonly stage: OutreachStage;
  readonly file: RosterFile;
  readonly good: number;
  /** More names than one stop may have. */
  readonly full: boolean;
  readonly sending: boolean;
  readonly load: () => void;
  readonly cancel: () => void;
}): TemplateResult {
  const { stage, file, good } = of;
  const { roster } = stage.words;
  const bad = file.lines.filter(({ faults }) => faults.length > 0);
  const sound = file.lines.filter(({ faults }) => faults.length === 0);
  const fault = of.full ? 'full' : file.fault;
  const remarks = [
    file.hadNumbers ? roster.numbers : '',
    file.oldLetters ? roster.oldLetters : '',
    file.lines.some(({ formula }) => formula) ? roster.formula : '',
  ].filter(Boolean);
  return html`<section class="card" part="card" aria-label=${roster.preview}>
    <h3>${roster.preview}</h3>
    ${
      fault === null
        ? html`<p>${fill(roster.counts, { good, bad: bad.length })}</p>`
        : notice({ tone: 'danger', text: roster.fault[fault], say: 'now' })
    }
    ${remarks.map((text) => notice({ tone: 'calm', text }))}
    ${bad.length > 0 ? html`<p class="muted">${roster.only}</p>` : nothing}
    <div class="rows">
      ${[...bad, ...sound.slice(0, SHOWN)].map((line) => found(stage, line))}
      ${sound.length > SHOWN ? html`<p class="muted">${fill(roster.unseen, { n: sound.length - SHOWN })}</p>` : nothing}
    </div>
    <div class="bar even">
      ${
        good > 0 && fault === null
          ? button({
              label: fill(roster.load, { n: good }),
              icon: checkIcon,
              kind: 'main',
              busy: of.sending,
              press: of.load,
            })
          : nothing
      }
      ${button({ label: roster.cancel, press: of.cancel })}
    </div>
  </section>`;
}

function found({ words, pack }: OutreachStage, line: FoundLine): TemplateResult {
  const { roster } = words;
  const about = [wantWords(pack, line.services), line.note ?? ''].filter(Boolean).join(' · ');
  return html`<div>
    <span class="muted small">${fill(roster.row, { n: line.row })}</span>
    <b>${line.name}</b>${about === '' ? nothing : html`<p class="muted small">${about}</p>`}
    ${line.faults.map(
      (fault) =>
        html`<p class="fault">
          ${icon(warningIcon)}<span>${fill(roster.faults[fault], { what: line.unknown.join(', ') })}</span>
        </p>`,
    )}
  </div>`;
}
