import { isClosed } from '../request/item-status.js';
import type { Item, RequestView } from '../request/view.js';
import { currentVisit } from '../request/standing.js';
import { runOut, type Pause } from './pause.js';
import { pausesOf } from './pauses-of.js';
import type { PromiseRules } from './promise-rules.js';

/**
 * `running`: it can still be kept. `paused`: its clock stands. `late`: it was missed and the document is not ready yet.
 * `kept` and `missed`: the document is ready, in time or not. `ended`: it was refused or cancelled.
 */
export type PromiseState = 'running' | 'paused' | 'late' | 'kept' | 'missed' | 'ended';

/** What is promised of one document: by when it is ready. */
export interface ItemPromise {
  readonly item: string;
  /** `papers` until all papers are with the officer; from then on it is being handled. */
  readonly phase: 'papers' | 'handling';
  /** `legal`: the clock of the law runs. `expected`: nobody has to keep it, it is how long it usually takes. */
  readonly basis: 'legal' | 'expected';
  /** Whether the office itself has confirmed how long it takes. */
  readonly isSure: boolean;
  readonly state: PromiseState;
  /** From when it is counted. */
  readonly startsAt: string;
  /** By when it is ready; null while the clock stands. */
  readonly dueAt: string | null;
  /** When it was ready, or given up; null before. */
  readonly doneAt: string | null;
  /** Working minutes that are left; 0 once it is due. */
  readonly leftMinutes: number;
  /** Working minutes since it was due; 0 before. */
  readonly lateMinutes: number;
  /** What stopped the clock, oldest first, with how many working minutes up to now. */
  readonly pauses: readonly (Pause & { readonly minutes: number })[];
}

const MINUTE_MS = 60 * 1000;
const READY: readonly string[] = ['ready', 'out-for-delivery', 'delivered'];

/** Reckons the promise of one document at a moment, from the fold of the request's events and the city's rules. */
export function itemPromise(view: RequestView, item: Item, rules: PromiseRules, now: string): ItemPromise {
  const { clock } = rules;
  const handling = rules.handling(item.variant);
  const completeAt = handling.atOnce ? view.submittedAt : item.steps.find(({ status }) => status === 'collected')?.at;
  const phase = completeAt === undefined ? 'papers' : 'handling';
  const pauses = pausesOf(view, item, rules);
  const visit = phase === 'papers' ? currentVisit(view) : undefined;
  const startsAt = completeAt ?? visit?.to ?? view.submittedAt;
  const length = handling.length + (phase === 'papers' && visit === undefined ? rules.visitWithin : 0);
  const { due, left } = runOut(clock, Date.parse(startsAt), length, pauses);
  const doneAt = endOf(item);
  const at = Date.parse(doneAt ?? now);
  return {
    item: item.id,
    phase,
    basis: phase === 'papers' ? 'expected' : handling.basis,
    isSure: handling.isSure,
    state: stateOf(item, due, at, doneAt, pauses, now),
    startsAt,
    dueAt: due === null ? null : new Date(due).toISOString(),
    doneAt,
    leftMinutes: Math.floor((due === null ? left : remaining(rules, due, at, pauses)) / MINUTE_MS),
    lateMinutes: due === null ? 0 : Math.floor(clock.between(due, at) / MINUTE_MS),
    pauses: pauses.map((pause) => ({
      ...pause,
      minutes: Math.floor(clock.between(Date.parse(pause.from), Date.parse(pause.until ?? now)) / MINUTE_MS),
    })),
  };
}

function stateOf(
  item: Item,
  due: number | null,
  at: number,
  doneAt: string | null,
  pauses: readonly Pause[],
  now: string,
): PromiseState {
  if (doneAt !== null && !READY.includes(item.status)) return 'ended';
  const isOver = due !== null && at > due;
  if (doneAt !== null) return isOver ? 'missed' : 'kept';
  if (isOver) return 'late';
  return due === null || pauses.some((pause) => isOn(pause, now)) ? 'paused' : 'running';
}

function isOn({ from, until }: Pause, now: string): boolean {
  return from <= now && (until === null || now < until);
}

/** What is left of the working time up to a due moment, without what a pause takes of it. */
function remaining({ clock }: PromiseRules, due: number, at: number, pauses: readonly Pause[]): number {
  let cursor = at;
  let left = 0;
  for (const { from, until } of pauses) {
    const [begin, end] = [Date.parse(from), until === null ? Infinity : Date.parse(until)];
    if (end <= cursor || begin >= due) continue;
    left += clock.between(cursor, begin);
    cursor = Math.max(cursor, Math.min(end, due));
  }
  return left + clock.between(cursor, due);
}

/** When a document was first ready, or when it was given up. */
function endOf({ steps, status, since }: Item): string | null {
  const ready = steps.find((step) => READY.includes(step.status));
  return ready?.at ?? (isClosed(status) ? since : null);
}
