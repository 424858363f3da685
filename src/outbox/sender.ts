import { isProblemCode, type CommandResult } from '@halo-pamor/contract';
import { asHaloError, type HaloError } from '../errors.js';
import { moment, type Clock } from './clock.js';
import type { EntryRow } from './entry-row.js';
import { backoff } from './retry.js';
import type { Shelf, Verdict } from './shelf.js';

/** Most entries in one POST. */
const BATCH = 50;

/** Sends entries and gives what the gateway said to each. Rejects with `HaloError` when there was no such answer. */
export type Post = (entries: readonly EntryRow[], signal: AbortSignal) => Promise<readonly CommandResult[]>;

/** What a sender works with. */
export interface SenderOptions {
  readonly shelf: Shelf;
  readonly post: Post;
  readonly clock: Clock;
  readonly random: () => number;
  /** Whether this tab is still the one that sends. */
  readonly leads: () => boolean;
  /** Told after each change of stored entries: of which commands, and of which requests the view may have changed. */
  readonly changed: (ids: readonly string[], requestIds: readonly string[]) => void;
  /** Told after each batch: how many were settled, how long it took, and why it failed. */
  readonly drained: (settled: number, ms: number, problem: HaloError | undefined) => void;
}

/** Empties the shelf towards the gateway, batch after batch, one POST at a time. */
export class Sender {
  readonly #options: SenderOptions;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #again = false;
  #all = false;
  #cancelTimer: () => void = () => undefined;
  /** How often in a row the gateway could not be asked. */
  #failures = 0;
  /** Before this the gateway asked not to be called, whoever asks. */
  #holdUntil = 0;
  /** How many entries are still sent one by one, to find the one that spoils a batch. */
  #single = 0;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /**
   * Sends what is due, now or after the batch that is going on; resolves when nothing more can be sent for the moment.
   *
   * @param all also what waits for a later moment, once
   */
  wake(all = false): Promise<void> {
    this.#again = true;
    this.#all ||= all;
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Stops at once; what was on its way is sent again by whoever comes next. */
  stop(): void {
    this.#cancelTimer();
    this.#stopping.abort();
  }

  async #drain(): Promise<void> {
    const { clock } = this.#options;
    this.#cancelTimer();
    let pausedUntil: number | null = null;
    let nextAt: number | null = null;
    while (this.#again && pausedUntil === null && this.#goes()) {
      this.#again = false;
      const all = this.#all;
      this.#all = false;
      if (this.#holdUntil > clock.now()) pausedUntil = this.#holdUntil;
      else {
        try {
          ({ pausedUntil, nextAt } = await this.#round(all));
        } catch {
          // The storage failed; what it was is told to whoever adds or lists.
          pausedUntil = clock.now() + this.#pause();
        }
      }
    }
    const next = pausedUntil ?? nextAt;
    if (next === null || !this.#goes()) return;
    this.#cancelTimer = clock.after(Math.max(0, next - clock.now()), () => void this.wake());
  }

  #goes(): boolean {
    return !this.#stopping.signal.aborted && this.#options.leads();
  }

  #pause(retryAfterMs?: number): number {
    this.#failures += 1;
    return backoff(this.#failures, this.#options.random, retryAfterMs);
  }

  /** Sends until nothing is due or a call fails. */
  async #round(all: boolean): Promise<{ pausedUntil: number | null; nextAt: number | null }> {
    const { shelf, clock } = this.#options;
    const tried = new Set<string>();
    while (this.#goes()) {
      const { entries, nextAt } = await shelf.take(clock.now(), this.#single > 0 ? 1 : BATCH, all, tried);
      if (entries.length === 0) return { pausedUntil: null, nextAt };
      // A person's wish is for one try; what fails again waits its time.
      if (all) for (const entry of entries) tried.add(entry.id);
      const pausedUntil = await this.#send(entries);
      if (pausedUntil !== null) return { pausedUntil, nextAt: null };
    }
    return { pausedUntil: null, nextAt: null };
  }

  /** Sends one batch and keeps what came of it. Resolves with the end of the pause after a failure, else null. */
  async #send(entries: readonly EntryRow[]): Promise<number | null> {
    const { shelf, post, clock, changed, drained } = this.#options;
    const began = clock.now();
    const ids = entries.map((entry) => entry.id);
    changed(ids, []);
    let verdicts: Verdict[];
    let problem: HaloError | undefined;
    let until: number | null = null;
    try {
      verdicts = this.#judge(entries, await post(entries, this.#stopping.signal));
      this.#failures = 0;
      this.#single = Math.max(0, this.#single - 1);
    } catch (caught) {
      problem = asHaloError(caught);
      const { code, faults } = problem;
      const final = isFinal(problem);
      if (final && entries.length === 1) {
        this.#single = Math.max(0, this.#single - 1);
        verdicts = entries.map((entry) => ({ entry, outcome: 'refused', problem: code, faults }));
      } else {
        if (final) this.#single = entries.length;
        else if (code !== 'aborted') until = clock.now() + this.#pause(problem.retryAfterMs);
        if (problem.retryAfterMs !== undefined) this.#holdUntil = until ?? 0;
        verdicts = entries.map((entry) => ({ entry, outcome: 'again', problem: code, notBefore: until ?? 0 }));
      }
    }
    await shelf.settle(verdicts, moment(clock));
    const settled = verdicts.filter((verdict) => verdict.outcome !== 'again');
    changed(
      ids,
      settled.filter((verdict) => verdict.view !== undefined).map((verdict) => verdict.entry.requestId),
    );
    drained(settled.length, clock.now() - began, problem);
    return until;
  }

  #judge(entries: readonly EntryRow[], results: readonly CommandResult[]): Verdict[] {
    const { clock, random } = this.#options;
    const byId = new Map(results.map((result) => [result.id, result]));
    return entries.map((entry): Verdict => {
      const result = byId.get(entry.id);
      const notBefore = clock.now() + backoff(entry.attempts, random);
      if (result === undefined) return { entry, outcome: 'again', problem: 'bad-reply', notBefore };
      const { outcome, view, problem } = result;
      if (outcome !== 'refused') return { entry, outcome, view };
      const code = problem !== undefined && isProblemCode(problem.code) ? problem.code : 'unknown';
      if (problem?.retryable === true) return { entry, outcome: 'again', view, problem: code, notBefore };
      return { entry, outcome, view, problem: code, faults: problem?.errors };
    });
  }
}

/** Whether the gateway answered, and would answer alike for ever. A person who is not signed in can sign in. */
function isFinal({ code, retryable, status }: HaloError): boolean {
  return status !== undefined && !retryable && code !== 'unauthorised' && code !== 'token-expired';
}
