import type { Logger } from 'pino';
import { coversAny, recordView, type CoverView } from '@halo-pamor/contract';
import type { CityDesk } from '../rules/city-desk.js';
import { finishCover, readDueCovers, readOpenOf } from '../store/covers.js';
import type { Database } from '../store/database.js';
import { moveRequest, noteCover, type Handed } from '../store/move-requests.js';
import { readRecord } from '../store/records.js';
import { Rounds } from './rounds.js';

/** What the covers work with. */
export interface CoverParts {
  readonly database: Database;
  readonly desks: ReadonlyMap<string, CityDesk>;
  /** In milliseconds since 1970. */
  readonly clock: () => number;
  /** Rest between two rounds, in milliseconds. */
  readonly everyMs: number;
  readonly log: Logger;
  /** Told after something moved. */
  readonly moved: () => void;
}

const AT_ONCE = 50;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Moves the requests that are being worked on to the stand-in when a cover begins, and back when it ends. Each request
 * moves in a transaction of its own and is looked at anew there, so several gateways may do so over one database, and a
 * round that is cut off goes on with the next.
 */
export class Covers {
  readonly #parts: CoverParts;
  readonly #rounds: Rounds;

  constructor(parts: CoverParts) {
    this.#parts = parts;
    const { everyMs, log } = parts;
    this.#rounds = new Rounds({ everyMs, log, failed: 'covers could not be seen to', round: () => this.#round() });
  }

  /** Moves nothing more, and waits for the round that is going on. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #round(): Promise<void> {
    const { database, desks, clock, moved } = this.#parts;
    for (const desk of desks.values()) {
      const now = new Date(clock()).toISOString();
      for (const id of await readDueCovers(database, desk.code, now, AT_ONCE)) {
        if (this.#rounds.isStopped) return;
        await this.#step(desk, id, now);
        moved();
      }
    }
  }

  async #step(desk: CityDesk, id: string, now: string): Promise<void> {
    const { database } = this.#parts;
    const view = await this.#coverNow(desk, id);
    if (view === undefined) return finishCover(database, desk.code, id);
    if (view.status === 'agreed' && view.from <= now) {
      const isWhole = await this.#moveAll(desk, view, { from: view.officer, to: view.standIn, cover: id }, now);
      if (isWhole) await noteCover(database, desk, id, 'agreed', 'cover-begun', now);
    } else if (view.status === 'begun' && view.until !== null && view.until <= now) {
      await noteCover(database, desk, id, 'begun', 'cover-ended', now);
    } else if (view.status === 'ended') {
      const isWhole = await this.#moveAll(desk, view, { from: view.standIn, to: view.officer, cover: id }, now);
      if (isWhole) await finishCover(database, desk.code, id);
    }
  }

  /** Whether all were looked at, and the cover stood as it was for so long. */
  async #moveAll(desk: CityDesk, view: CoverView, handed: Omit<Handed, 'at'>, at: string): Promise<boolean> {
    const { database } = this.#parts;
    const isBack = view.status === 'ended';
    const own = desk.officers.find(({ id }) => id === view.standIn.id)?.areas ?? [];
    let after = BEFORE_ALL;
    // Whoever ends a cover while it moves a great many ends the moving too; the next round then brings them back.
    while ((await this.#coverNow(desk, view.id))?.status === view.status) {
      const ids = await readOpenOf(database, desk.code, handed.from.id, view.areas, after, AT_ONCE);
      for (const id of ids) {
        if (this.#rounds.isStopped) return false;
        await moveRequest(database, desk, id, { ...handed, at }, (request) => {
          // A stand-in who serves the place too keeps what was never the officer's.
          const wasTheirs = (request.formerOfficers ?? []).some((former) => former.id === handed.to.id);
          return !isBack || wasTheirs || !coversAny(own, request.place);
        });
      }
      const last = ids.at(-1);
      if (last === undefined || ids.length < AT_ONCE) return true;
      after = last;
    }
    return false;
  }

  async #coverNow(desk: CityDesk, id: string): Promise<CoverView | undefined> {
    const text = await readRecord(this.#parts.database, desk.code, id);
    const view = text === undefined ? undefined : recordView().parse(JSON.parse(text));
    return view?.kind === 'cover' ? view : undefined;
  }
}
