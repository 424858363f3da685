import type { ItemPromise, PromiseState } from './item-promise.js';
import type { PauseWhy } from './pause.js';
import type { RequestPromise } from './request-promise.js';

/** What a promise says to whoever waits: of the document that speaks for all. `why`: what has stopped its clock, while it stands. */
export interface ToldPromise extends Pick<ItemPromise, 'basis' | 'phase' | 'isSure' | 'dueAt' | 'leftMinutes'> {
  readonly state: Exclude<PromiseState, 'ended'>;
  readonly why: PauseWhy | null;
}

/** Leaves of a promise what is said to whoever waits; null where nothing is promised any more. */
export function tellPromise(promise: RequestPromise | undefined, now: string): ToldPromise | null {
  if (promise === undefined || promise.state === 'ended') return null;
  const { state, lead } = promise;
  const { basis, phase, isSure, dueAt, leftMinutes } = lead;
  const on = lead.pauses.filter(({ from, until }) => from <= now && (until === null || now < until)).at(-1);
  return { state, basis, phase, isSure, dueAt, leftMinutes, why: state === 'paused' ? (on?.why ?? 'centre') : null };
}
