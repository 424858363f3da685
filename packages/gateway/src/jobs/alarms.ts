import type { Logger } from 'pino';
import type { CityDesk } from '../rules/city-desk.js';
import { readDueAlarms } from '../store/custody.js';
import type { Database } from '../store/database.js';
import { raiseAlarms } from '../store/raise-alarms.js';
import { Rounds } from './rounds.js';

/** What the alarms work with. */
export interface AlarmParts {
  readonly database: Database;
  readonly desks: ReadonlyMap<string, CityDesk>;
  /** Rest between two rounds, in milliseconds. */
  readonly everyMs: number;
  readonly log: Logger;
  /** Told after a round that warned of something. */
  readonly raised: () => void;
}

const AT_ONCE = 50;

/**
 * Warns of originals that are not back in their time and of hand-overs that nobody answers. Several gateways may do so
 * over one database: each warning is raised once.
 */
export class Alarms {
  readonly #parts: AlarmParts;
  readonly #rounds: Rounds;

  constructor(parts: AlarmParts) {
    this.#parts = parts;
    const { everyMs, log } = parts;
    this.#rounds = new Rounds({ everyMs, log, failed: 'alarms could not be raised', round: () => this.#round() });
  }

  /** Warns no more, and waits for the round that is going on. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #round(): Promise<void> {
    const { database, desks, raised } = this.#parts;
    for (const desk of desks.values()) {
      for (;;) {
        const now = new Date().toISOString();
        const due = await readDueAlarms(database, desk.code, now, AT_ONCE);
        let count = 0;
        for (const request of due) {
          if (this.#rounds.isStopped) return;
          count += await raiseAlarms(database, desk, request, now);
        }
        if (count > 0) raised();
        // Fewer than were asked for, or nothing that could be said: the rest is for the next round.
        if (due.length < AT_ONCE || count === 0) break;
      }
    }
  }
}
