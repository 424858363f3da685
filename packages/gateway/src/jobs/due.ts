import type { Logger } from 'pino';
import type { CityDesk } from '../rules/city-desk.js';
import type { Database } from '../store/database.js';
import type { DueLook } from '../store/raise-due.js';
import { Rounds } from './rounds.js';

/** What a look for due things works with. */
export interface DueParts {
  readonly database: Database;
  readonly desks: ReadonlyMap<string, CityDesk>;
  /** In milliseconds since 1970. */
  readonly clock: () => number;
  /** What is looked for. */
  readonly look: DueLook;
  /** Rest between two rounds, in milliseconds. */
  readonly everyMs: number;
  readonly log: Logger;
  /** Told after a round that said something. */
  readonly raised: () => void;
}

const AT_ONCE = 50;

/** Has the system say by itself what is due of requests and complaints. Several gateways may do so over one database: each thing is said once. */
export class Due {
  readonly #parts: DueParts;
  readonly #rounds: Rounds;

  constructor(parts: DueParts) {
    this.#parts = parts;
    const { everyMs, log, look } = parts;
    this.#rounds = new Rounds({ everyMs, log, failed: look.failed, round: () => this.#round() });
  }

  /** Says no more, and waits for the round that is going on. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #round(): Promise<void> {
    const { database, desks, clock, look, raised } = this.#parts;
    for (const desk of desks.values()) {
      let before: readonly string[] = [];
      for (;;) {
        const now = new Date(clock()).toISOString();
        const due = await look.read(database, desk.code, now, AT_ONCE);
        let count = 0;
        for (const request of due) {
          if (this.#rounds.isStopped) return;
          count += await look.raise(database, desk, request, now);
        }
        if (count > 0) raised();
        // Fewer than were asked for, or the same once more: the rest is for the next round.
        if (due.length < AT_ONCE || due.every((request) => before.includes(request))) break;
        before = due;
      }
    }
  }
}
