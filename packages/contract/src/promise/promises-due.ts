import type { EventData, EventOf } from '../request/events.js';
import { nextWarning } from '../request/warning/open.js';
import type { RequestView } from '../request/view.js';
import { itemPromise, type ItemPromise } from './item-promise.js';
import type { PromiseRules } from './promise-rules.js';
import type { Pause } from './pause.js';

const MINUTE_MS = 60 * 1000;
const SYSTEM = { id: 'system', role: 'system', name: '' };

/** What the system says of a promise. */
export type PromiseEvent = EventOf<'promise-warned'> | EventOf<'promise-missed'>;

/** A moment at which something is to be said of a promise. `before` is 0 for the miss. */
interface Word {
  readonly at: number;
  readonly before: number;
  readonly promise: ItemPromise;
  readonly due: string;
}

/** When somebody is next to be told of a promise of a request, and by when its most pressing document is due. */
export interface PromiseLook {
  /** Null while nothing is to be said. */
  readonly lookAt: string | null;
  /** Null while no clock of an open document runs. */
  readonly dueAt: string | null;
}

/** When the system has to look at a request again, reckoned anew with each change of it. */
export function promiseLook(view: RequestView, rules: PromiseRules): PromiseLook {
  const promises = openPromises(view, rules, view.changedAt);
  const [word] = wordsOf(view, promises, rules);
  const due = promises.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt])).sort();
  return { lookAt: word === undefined ? null : new Date(word.at).toISOString(), dueAt: due[0] ?? null };
}

/**
 * What is to be said now of the promises of a request: events of the system, none when all of it was said before. Each
 * document is warned of once for each threshold and phase and is missed once in each; of thresholds that were passed
 * together the last alone is said, and none of what was missed already.
 */
export function promisesDue(view: RequestView, rules: PromiseRules, now: string): PromiseEvent[] {
  const promises = openPromises(view, rules, now);
  const passed = wordsOf(view, promises, rules).filter(({ at }) => at <= Date.parse(now));
  const last = passed.filter(
    (word) => !passed.some((other) => other.promise === word.promise && other.before < word.before),
  );
  const groups = new Map<string, Word[]>();
  for (const word of last) {
    const { phase, basis, startsAt } = word.promise;
    const key = [word.before, phase, basis, startsAt, word.due].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return [...groups.values()].flatMap((words, index): PromiseEvent[] => {
    const [first] = words;
    if (first === undefined) return [];
    const { promise, due, before } = first;
    const data: EventData<'promise-missed'> = {
      warning: nextWarning(view, index),
      items: words.map((word) => word.promise.item),
      phase: promise.phase,
      basis: promise.basis,
      startsAt: promise.startsAt,
      dueAt: due,
      pausedMinutes: { citizen: paused(promise, 'citizen'), centre: paused(promise, 'centre') },
    };
    const around = { at: now, by: SYSTEM, command: '' };
    return before === 0
      ? [{ type: 'promise-missed', ...around, data }]
      : [{ type: 'promise-warned', ...around, data: { ...data, before: before / MINUTE_MS } }];
  });
}

function paused({ pauses }: ItemPromise, whose: Pause['cause']): number {
  return pauses.reduce((sum, { cause, minutes }) => sum + (cause === whose ? minutes : 0), 0);
}

function openPromises(view: RequestView, rules: PromiseRules, now: string): ItemPromise[] {
  return view.items.map((item) => itemPromise(view, item, rules, now)).filter(({ doneAt }) => doneAt === null);
}

function wordsOf(view: RequestView, promises: readonly ItemPromise[], rules: PromiseRules): Word[] {
  return promises
    .flatMap((promise): Word[] => {
      const { dueAt, phase, item } = promise;
      if (dueAt === null) return [];
      const due = Date.parse(dueAt);
      const said = (view.warnings ?? []).filter(
        (each) => each.promise?.phase === phase && each.promise.items.includes(item),
      );
      if (said.some(({ kind }) => kind === 'promise-missed')) return [];
      const near = rules.warnBefore.filter(
        (before) => !said.some((each) => (each.promise?.before ?? Infinity) * MINUTE_MS <= before),
      );
      return [
        ...near
          .map((before) => ({ at: rules.clock.before(due, before), before, promise, due: dueAt }))
          // A clock that is shorter than a threshold would be warned of as it starts.
          .filter(({ at }) => at > Date.parse(promise.startsAt)),
        { at: due + 1, before: 0, promise, due: dueAt },
      ];
    })
    .sort((one, other) => one.at - other.at);
}
