import type { Logger } from 'pino';
import type { Metrics } from '../metrics.js';
import type { Database } from '../store/database.js';
import { addNotices, finishJobs, takeJobs, type JobRow } from '../store/jobs.js';
import type { Session } from '../store/database.js';
import { NudgedRounds } from './nudged-rounds.js';

/** What the worker needs. */
export interface WorkerParts {
  readonly database: Database;
  readonly cities: readonly string[];
  readonly log: Logger;
  readonly metrics: Metrics;
}

const AT_ONCE = 50;
const REST_MS = 5_000;
const GAP_MS = 100;

/** What each kind of job does. The live notice itself is the feed's row; here it is kept that the officer was told. */
const effects: Readonly<Record<string, (session: Session, jobs: readonly JobRow[]) => Promise<void>>> = {
  'notify-officer': async (session, jobs) => {
    const told = jobs.flatMap((job) => {
      const officer = job.details['officer'];
      return officer === undefined ? [] : [{ job, officer }];
    });
    if (told.length > 0) await addNotices(session, told);
  },
};

/** Does what commits left to be done: soon after a commit of this process, and every few seconds for what others left. */
export class Worker {
  readonly #parts: WorkerParts;
  readonly #rounds: NudgedRounds;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#rounds = new NudgedRounds({
      firstMs: REST_MS,
      gapMs: GAP_MS,
      restMs: REST_MS,
      log: parts.log,
      failed: 'jobs could not be worked off',
      round: () => this.#round(),
    });
  }

  /** Says that there is something to do. */
  nudge(): void {
    this.#rounds.nudge();
  }

  /** Finishes what it holds and works no more. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  /** Works off all there is, in a rush too: nobody rests while something waits. */
  async #round(): Promise<boolean> {
    while (!this.#rounds.isStopped && (await this.#some()) === AT_ONCE);
    return false;
  }

  async #some(): Promise<number> {
    const { database, cities, metrics } = this.#parts;
    const jobs = await database.transaction(async (session) => {
      const taken = await takeJobs(session, cities, AT_ONCE);
      for (const kind of new Set(taken.map((job) => job.kind))) {
        await effects[kind]?.(
          session,
          taken.filter((job) => job.kind === kind),
        );
      }
      for (const city of new Set(taken.map((job) => job.city))) {
        await finishJobs(
          session,
          city,
          taken.flatMap((job) => (job.city === city ? [job.id] : [])),
        );
      }
      return taken;
    });
    for (const { kind } of jobs) metrics.jobs.inc({ kind, outcome: 'done' });
    return jobs.length;
  }
}
