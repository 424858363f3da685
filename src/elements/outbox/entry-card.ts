import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { OutboxTerms } from '../../locale/id-outbox.js';
import type { StaffTerms } from '../../locale/staff-terms.js';
import { icon, type IconPath } from '../shared/icon.js';
import { clockIcon, hourglassIcon, noSignalIcon, refusedIcon, sendIcon, uploadIcon } from '../shared/icons.js';
import { problemSentence } from '../shared/problem-words.js';
import type { Entry } from '../shared/session-state.js';
import { ageOf, ageWords } from './entry-age.js';
import type { OutboxStage } from './outbox-stage.js';

/** What a card is drawn from. */
export interface EntryCard {
  readonly stage: OutboxStage;
  readonly words: OutboxTerms;
  readonly staff: StaffTerms;
  readonly entry: Entry;
  /** What can be done with it. */
  readonly actions?: unknown;
}

/** An entry: what it does and for whom, how it stands and why, since when, and when it is tried again. */
export function entryCard(of: EntryCard): TemplateResult {
  const { stage, words, staff, entry, actions } = of;
  const { tone, sign, state, why } = standing(of);
  const whom = forWhom(stage, entry);
  return html`<li class="card entry ${tone}">
    <div>
      <h4>${staff.deed[entry.type]}</h4>
      ${whom === undefined ? nothing : html`<p>${fill(staff.forPerson, { name: whom })}</p>`}
    </div>
    <p class="standing">${icon(sign)}<span>${state}</span></p>
    ${why === undefined ? nothing : html`<p>${why}</p>`} ${progress(words, entry)}
    <p class="muted small">${fill(words.since, { age: ageWords(words, ageOf(entry, stage.now())) })}${nextTry(of)}</p>
    ${actions === undefined ? nothing : html`<div class="stack near">${actions}</div>`}
  </li>`;
}

/** Whom an entry is about: as this phone keeps the request, or as it was typed where that can be read. */
function forWhom({ views }: Pick<OutboxStage, 'views'>, entry: Entry): string | undefined {
  const view = views.find(({ id }) => id === entry.requestId);
  return view?.applicant.name ?? typedName(entry);
}

interface Standing {
  readonly tone: 'danger' | 'accent' | 'warn' | 'calm';
  readonly sign: IconPath;
  readonly state: string;
  readonly why?: string | undefined;
}

function standing({ stage, words, staff, entry }: EntryCard): Standing {
  const problem = entry.lastProblem;
  const why = problem === null ? undefined : (staff.refusedWhy[problem] ?? problemSentence(stage.terms, problem));
  if (entry.state === 'parked') {
    return {
      tone: 'danger',
      sign: refusedIcon,
      state: words.state.refused,
      why: why ?? problemSentence(stage.terms, 'unknown'),
    };
  }
  if (entry.state === 'sending') return { tone: 'accent', sign: sendIcon, state: words.state.sending };
  if (!stage.connection.online) return { tone: 'calm', sign: noSignalIcon, state: words.state.signal };
  if (entry.file?.state === 'sending') return { tone: 'accent', sign: uploadIcon, state: words.state.picture };
  if (why !== undefined) return { tone: 'warn', sign: hourglassIcon, state: words.state.again, why };
  return { tone: 'calm', sign: clockIcon, state: words.state.turn };
}

function progress(words: OutboxTerms, { file }: Entry): unknown {
  if (file === undefined) return nothing;
  if (file.state === 'sent') return html`<p class="small">${words.pictureSent}</p>`;
  const text = fill(words.picture, { n: kilobytes(file.sentBytes), of: kilobytes(file.bytes) });
  return html`<div class="stack near">
    <progress max=${file.bytes} value=${file.sentBytes} aria-label=${text}></progress>
    <p class="small number">${text}</p>
  </div>`;
}

function nextTry({ stage, words, entry }: EntryCard): string {
  if (entry.nextTryAt === null || entry.state !== 'waiting') return '';
  const { dates } = stage;
  const now = stage.now();
  if (Date.parse(entry.nextTryAt) <= now.getTime()) return ` · ${words.nextTryAtOnce}`;
  const day = dates.isoDay(entry.nextTryAt) === dates.isoDay(now) ? '' : `${dates.shortDay(entry.nextTryAt)}, `;
  return ` · ${fill(words.nextTry, { when: `${day}${dates.time(entry.nextTryAt)}` })}`;
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1024);
}

function typedName({ type, payload }: Pick<Entry, 'type' | 'payload'>): string | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  if (type === 'give-ticket' && 'name' in payload && typeof payload.name === 'string') return payload.name;
  if (!('applicant' in payload)) return undefined;
  const { applicant } = payload;
  if (typeof applicant !== 'object' || applicant === null || !('name' in applicant)) return undefined;
  return typeof applicant.name === 'string' ? applicant.name : undefined;
}
