import type { Logger } from 'pino';
import type { CityDesk } from '../rules/city-desk.js';
import type { Database } from '../store/database.js';
import { raisePromises, readDuePromises } from '../store/raise-promises.js';
import { Rounds } from './rounds.js';

/** What the promises work with. */
export interface PromiseParts {
  readonly database: Database;
  readonly desks: ReadonlyMap<string, CityDesk>;
  /** Rest between two rounds, in milliseconds. */
  readonly everyMs: number;
  readonly log: Logger;
  /** Told after a round that said something. */
  readonly raised: () => void;
}

const AT_ONCE = 50;

/**
 * Warns officer and supervisor before a promise is missed, once for each threshold, and says once that it was missed.
 * Several gateways may do so over one database.
 */
export class Promises {
  readonly #parts: PromiseParts;
  readonly #rounds: Rounds;

  constructor(parts: PromiseParts) {
    this.#parts = parts;
    const { everyMs, log } = parts;
    this.#rounds = new Rounds({ everyMs, log, failed: 'promises could not be looked at', round: () => this.#round() });
  }

  /** Looks no more, and waits for the round that is going on. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #round(): Promise<void> {
    const { database, desks, raised } = this.#parts;
    for (const desk of desks.values()) {
      let before: readonly string[] = [];
      for (;;) {
        const now = new Date().toISOString();
        const due = await readDuePromises(database, desk.code, now, AT_ONCE);
        let count = 0;
        for (const request of due) {
          if (this.#rounds.isStopped) return;
          count += await raisePromises(database, desk, request, now);
        }
        if (count > 0) raised();
        // Fewer than were asked for, or the same once more: the rest is for the next round.
        if (due.length < AT_ONCE || due.every((request) => before.includes(request))) break;
        before = due;
      }
    }
  }
}
