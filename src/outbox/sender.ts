import { isProblemCode, type CommandResult } from '@halo-pamor/contract';
import { asHaloError, type HaloError } from '../errors.js';
import { moment, type Clock } from './clock.js';
import type { EntryRow } from './entry-row.js';
import type { HandOver, Verdict } from './hand-over.js';
import { makePump, type Pump, type PumpOptions } from './pump.js';
import { backoff, isFinal } from './retry.js';
import type { SendsFor } from './sending.js';
import { isAuthorsOwn } from './which.js';

/** Most entries in one POST, as many as the gateway takes, and how many go in the first. */
const MOST = 100;
const FIRST = 50;

/** Sends entries and gives what the gateway said to each. Rejects with `HaloError` when there was no such answer. */
export type Post = (entries: readonly EntryRow[], signal: AbortSignal) => Promise<readonly CommandResult[]>;

/** What a sender works with. */
export interface SenderOptions {
  readonly handOver: HandOver;
  readonly post: Post;
  readonly clock: Clock;
  readonly random: () => number;
  /** Whether this tab is still the one that sends. */
  readonly leads: () => boolean;
  /** Default: `self`. */
  readonly sendsFor?: SendsFor | undefined;
  /** Seals an entry anew, when the gateway no longer has the key; see `Scribe`. */
  readonly renew?: ((entry: EntryRow) => Promise<EntryRow | undefined>) | undefined;
  /** Told after each change of stored entries: of which commands, and of which requests the view may have changed. */
  readonly changed: (ids: readonly string[], requestIds: readonly string[]) => void;
  /** Told after each batch: how many were settled, how long it took, and why it failed. */
  readonly drained: (settled: number, ms: number, problem: HaloError | undefined) => void;
}

/** Empties the shelf towards the gateway, batch after batch, one POST at a time. */
export function makeSender(options: SenderOptions): Pump {
  const { handOver, post, clock, random, leads, changed, drained, renew, sendsFor = 'self' } = options;
  /** What its author alone can send; nobody else tries again before the next start. */
  const left = new Set<string>();
  /** How often in a row the gateway could not be asked. */
  let failures = 0;
  /** Before this the gateway asked not to be called, whoever asks. */
  let holdUntil = 0;
  /** How many entries are still sent one by one, to find the one that spoils a batch. */
  let single = 0;
  /** How many go in one POST: more while the link bears it, and half as many after one that took too long. */
  let size = FIRST;

  const pauseUntil = (retryAfterMs?: number) => {
    failures += 1;
    return clock.now() + backoff(failures, random, retryAfterMs);
  };

  /** Sends one batch and keeps what came of it. Resolves with the end of the pause after a failure, else null. */
  const send = async (entries: readonly EntryRow[], signal: AbortSignal): Promise<number | null> => {
    const began = clock.now();
    const ids = entries.map((entry) => entry.id);
    changed(ids, []);
    let verdicts: Verdict[];
    let problem: HaloError | undefined;
    let until: number | null = null;
    try {
      verdicts = await judged(entries, await post(entries, signal));
      failures = 0;
      single = Math.max(0, single - 1);
      if (entries.length >= size) size = Math.min(MOST, size * 2);
    } catch (caught) {
      problem = asHaloError(caught);
      const { code, faults, retryAfterMs } = problem;
      if (code === 'timeout') size = Math.max(1, Math.floor(entries.length / 2));
      if (!isFinal(problem)) {
        if (!signal.aborted) until = pauseUntil(retryAfterMs);
        if (retryAfterMs !== undefined) holdUntil = until ?? 0;
        verdicts = entries.map((entry) => ({ entry, outcome: 'again', problem: code, notBefore: until ?? 0 }));
      } else if (entries.length > 1) {
        single = entries.length;
        verdicts = entries.map((entry) => ({ entry, outcome: 'again', problem: code, notBefore: 0 }));
      } else {
        single = Math.max(0, single - 1);
        verdicts = entries.map((entry) => ({ entry, outcome: 'refused', problem: code, faults }));
      }
    }
    await handOver.settle(verdicts, moment(clock));
    const settled = verdicts.filter(({ outcome }) => outcome !== 'again');
    changed(
      ids,
      settled.filter(({ view }) => view !== undefined).map(({ entry }) => entry.requestId),
    );
    drained(settled.length, clock.now() - began, problem);
    return until;
  };

  const judged = async (entries: readonly EntryRow[], results: readonly CommandResult[]): Promise<Verdict[]> => {
    const byId = new Map(results.map((result) => [result.id, result]));
    const judge = async (entry: EntryRow): Promise<Verdict> => {
      const result = byId.get(entry.id);
      const notBefore = clock.now() + backoff(entry.attempts, random);
      if (result === undefined) return { entry, outcome: 'again', problem: 'bad-reply', notBefore };
      const { outcome, view = result.record, problem, receipt } = result;
      if (outcome !== 'refused') return { entry, outcome, view, receipt };
      const code = problem !== undefined && isProblemCode(problem.code) ? problem.code : 'unknown';
      // Not judged, because of one before it, which comes first the next time too.
      if (code === 'held-back') return { entry, outcome: 'left' };
      if (problem?.retryable === true) return { entry, outcome: 'again', view, problem: code, notBefore };
      if (sendsFor === 'neighbour' && isAuthorsOwn(code)) {
        left.add(entry.id);
        return { entry, outcome: 'left' };
      }
      if (sendsFor === 'carried' && receipt !== undefined) return { entry, outcome: 'gone', receipt };
      if (code === 'seal-key-unknown' && sendsFor === 'self') {
        const anew = await renew?.(entry).catch(() => null);
        if (anew === null) return { entry, outcome: 'again', problem: code, notBefore };
        if (anew !== undefined) return { entry: anew, outcome: 'renewed' };
      }
      return { entry, outcome, view, problem: code, faults: problem?.errors };
    };
    return Promise.all(entries.map(judge));
  };

  const round: PumpOptions['round'] = async (all, goes, signal) => {
    // Somebody wishes it, or the network is said to be back: what failed before tells nothing of now.
    if (all) failures = 0;
    if (holdUntil > clock.now()) return { pausedUntil: holdUntil, nextAt: null };
    // A person's wish is for one try; what fails again waits its time.
    const tried = new Set<string>();
    while (goes()) {
      const early = (id: string) => all && !tried.has(id);
      const which = { early, skips: (id: string) => left.has(id), sealedOnly: sendsFor !== 'self' };
      const { entries, nextAt } = await handOver.take(clock.now(), single > 0 ? 1 : size, which);
      if (entries.length === 0) return { pausedUntil: null, nextAt };
      for (const entry of entries) tried.add(entry.id);
      const pausedUntil = await send(entries, signal);
      if (pausedUntil !== null) return { pausedUntil, nextAt: null };
    }
    return { pausedUntil: null, nextAt: null };
  };

  return makePump({ clock, leads, round, pauseUntil });
}
