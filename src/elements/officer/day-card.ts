import { currentVisit, statusOf, type RequestView } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { contactLinks } from '../shared/contact-links.js';
import { ask } from '../shared/events.js';
import { expectedView } from '../shared/expected-view.js';
import { icon } from '../shared/icon.js';
import { clockIcon, nextIcon, onPhoneIcon, paperIcon, warningIcon } from '../shared/icons.js';
import { promiseLine } from '../shared/promise-line.js';
import { statusPill } from '../shared/status-pill.js';
import { sayItems, shortPlace } from '../shared/staff-words.js';
import type { DayTask } from './day-groups.js';
import type { OfficerStage } from './officer-stage.js';
import { iconOfStep, stepsOf } from './officer-steps.js';

/** One request on the day list: when, who, where, what, what to do next, and how to reach them. */
export function dayCard(stage: OfficerStage, task: DayTask, from: EventTarget): TemplateResult {
  const { view, isOriginal = false } = task;
  const { words } = stage;
  const { main } = stepsOf(expectedView(view, stage.entries, stage), stage);
  return html`<div class="task">
    ${whenLine(stage, task)}
    <div class="who">
      <h4>
        <button
          type="button"
          class="open"
          @click=${() => ask(from, 'halo-navigate', { view: 'request', requestId: view.id })}
        >
          ${view.applicant.name}
        </button>
      </h4>
      <p class="muted">${shortPlace(stage.pack, view)} · ${view.address.street}</p>
      <p>${sayItems(task.items)}</p>
      ${promiseLine(stage, view)}
    </div>
    <p class="next ${main || isOriginal ? '' : 'idle'}">
      ${icon(main ? iconOfStep[main] : isOriginal ? paperIcon : clockIcon)}
      <span
        >${
          main
            ? fill(words.day.nextStep, { step: words.step[main] })
            : isOriginal
              ? words.originals.waits
              : words.day.nothingToDo
        }</span
      >
      ${icon(nextIcon)}
    </p>
    ${onThisPhone(stage, view)} ${contactLinks(stage.terms, { phone: view.applicant.phone, name: view.applicant.name })}
  </div>`;
}

/** A request that waits for somebody else, in one row: nothing to do, yet never out of sight. */
export function dayRow(stage: OfficerStage, { view }: DayTask, from: EventTarget): TemplateResult {
  return html`<button
    type="button"
    class="queue-row"
    @click=${() => ask(from, 'halo-navigate', { view: 'request', requestId: view.id })}
  >
    <span
      ><b>${view.applicant.name}</b
      ><span class="muted small">${sayItems(view.items)}</span>${promiseLine(stage, view)}</span
    >
    ${statusPill(stage.terms, statusOf(view))}
  </button>`;
}

function whenLine(stage: OfficerStage, { view, since }: DayTask): unknown {
  const { dates, words } = stage;
  const visit = currentVisit(view);
  const today = dates.isoDay(stage.now());
  if (visit === undefined) {
    return html`<p class="when muted small">${fill(words.day.waitingSince, { when: sinceWords(stage, since) })}</p>`;
  }
  const span = dates.span(visit.from, visit.to);
  const day = dates.isoDay(visit.from);
  if (day === today) return html`<p class="when number">${icon(clockIcon)}${span}</p>`;
  const moment = `${dates.shortDay(visit.from)}, ${span}`;
  return day < today
    ? html`<p class="when late number">${icon(warningIcon)}${fill(words.day.late, { when: moment })}</p>`
    : html`<p class="when number">${icon(clockIcon)}${moment}</p>`;
}

/** "hari ini 09.12", "kemarin", "18 Nov". */
function sinceWords(stage: OfficerStage, since: string): string {
  const { dates, terms } = stage;
  const now = stage.now();
  const day = dates.isoDay(since);
  if (day === dates.isoDay(now)) return `${terms.today.toLowerCase()} ${dates.time(since)}`;
  const before = new Date(now.getTime() - 24 * 60 * 60 * 1000);
  return day === dates.isoDay(before) ? terms.yesterday.toLowerCase() : dates.shortDay(since);
}

function onThisPhone(stage: OfficerStage, view: RequestView): unknown {
  const mine = stage.entries.filter((entry) => entry.requestId === view.id);
  if (mine.length === 0) return nothing;
  const parked = mine.find((entry) => entry.state === 'parked');
  return parked
    ? html`<p class="here danger">
        ${icon(warningIcon)}<span>${fill(stage.words.refusedTitle, { deed: stage.words.deed[parked.type] })}</span>
      </p>`
    : html`<p class="here">${icon(onPhoneIcon)}<span>${stage.terms.savedOnPhone}</span></p>`;
}
