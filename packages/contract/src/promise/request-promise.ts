import type { RequestView } from '../request/view.js';
import { itemPromise, type ItemPromise, type PromiseState } from './item-promise.js';
import type { PromiseRules } from './promise-rules.js';

/** What is promised of a request: by when all that was asked for is ready. */
export interface RequestPromise {
  /**
   * `late` as soon as one document is; `paused` when the clock of each that is open stands; of what is done `missed` when
   * one came late.
   */
  readonly state: PromiseState;
  /** The document that speaks for all: the one that is late longest, or that is ready last, or that waits. */
  readonly lead: ItemPromise;
  /** The document on which somebody has to act first, or null when no clock runs. */
  readonly pressing: ItemPromise | null;
  readonly items: readonly ItemPromise[];
}

/** Reckons the promise of a request at a moment; undefined for one without documents. */
export function promiseOf(view: RequestView, rules: PromiseRules, now: string): RequestPromise | undefined {
  const items = view.items.map((item) => itemPromise(view, item, rules, now));
  const inState = (state: PromiseState) => items.filter((each) => each.state === state).sort(byDue);
  const late = inState('late');
  const running = inState('running');
  const lead =
    late[0] ??
    running.at(-1) ??
    inState('paused').at(-1) ??
    inState('missed').at(-1) ??
    inState('kept').at(-1) ??
    items[0];
  if (lead === undefined) return undefined;
  return { state: lead.state, lead, pressing: late[0] ?? running[0] ?? null, items };
}

function byDue(one: ItemPromise, other: ItemPromise): number {
  return (one.dueAt ?? '') < (other.dueAt ?? '') ? -1 : 1;
}
