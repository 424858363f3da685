import type { Logger } from 'pino';
import type { Metrics } from '../metrics.js';
import type { Database } from '../store/database.js';
import { addNotices, finishJobs, takeJobs, type JobRow } from '../store/jobs.js';
import type { Session } from '../store/database.js';

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
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> | undefined;
  #wanted = false;
  #isStopped = false;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#schedule(REST_MS);
  }

  /** Says that there is something to do. */
  nudge(): void {
    if (this.#working === undefined && !this.#wanted) this.#schedule(GAP_MS);
    this.#wanted = true;
  }

  /** Finishes what it holds and works no more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#working;
  }

  #schedule(ms: number): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#wanted = false;
      this.#working = this.#workOff().finally(() => {
        this.#working = undefined;
        this.#schedule(this.#wanted ? GAP_MS : REST_MS);
      });
    }, ms).unref();
  }

  async #workOff(): Promise<void> {
    try {
      while (!this.#isStopped && (await this.#some()) === AT_ONCE);
    } catch (cause) {
      this.#parts.log.warn({ err: cause }, 'jobs could not be worked off');
    }
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
