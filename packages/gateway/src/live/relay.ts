import { type Scope, seesKind } from '@halo-pamor/contract';
import type { Logger } from 'pino';
import { feedCursor, type Position } from '../store/cursor.js';
import type { Database } from '../store/database.js';
import { readHorizon, readMissed, readRelayed, type ChangeRow } from '../store/live-read.js';
import { Listeners } from './listeners.js';
import { LiveStream, type Told } from './stream.js';

/** Most streams that one person may hold open. */
export const MOST_STREAMS = 5;
/** Missed changes that are told one by one; beyond, the reader is told to read the feed. */
const WINDOW = 500;
const POLL_MS = 150;
/** Least time between two looks, so that a burst of commits costs one; nobody notices a tenth of a second. */
const GAP_MS = 100;
const HEARTBEAT_MS = 15_000;
const PAGE = 500;

/** What the relay needs. */
export interface RelayParts {
  readonly database: Database;
  readonly cities: readonly string[];
  readonly epoch: string;
  readonly log: Logger;
}

/**
 * Tells open streams what changed. One relay a process reads the change table behind its own cursor: at once after a
 * commit of this process, and every 150 ms for those of others. While nobody listens it rests.
 */
export class Relay {
  readonly #parts: RelayParts;
  readonly #listeners = new Listeners<LiveStream>();
  #position: Position | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #wanted = false;
  #lookedAt = 0;
  #beat: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(parts: RelayParts) {
    this.#parts = parts;
  }

  get size(): number {
    return this.#listeners.size;
  }

  /** Seconds since the last look; 0 while nobody listens. */
  get lag(): number {
    return this.size === 0 || this.#lookedAt === 0 ? 0 : (Date.now() - this.#lookedAt) / 1000;
  }

  /** How many streams a person holds open here. */
  countOf(person: string): number {
    let count = 0;
    for (const stream of this.#listeners.all()) if (stream.person === person) count += 1;
    return count;
  }

  /**
   * Opens a stream.
   *
   * @param after where the reader stopped; undefined to hear from now on
   */
  async open(scope: Scope, person: string, until: number, after: Position | undefined): Promise<LiveStream> {
    const { database, epoch } = this.#parts;
    this.#position ??= await readHorizon(database);
    const stream = new LiveStream(scope, person, until, after ?? { xid: 0n, seq: 0n }, (closed) =>
      this.#forget(closed),
    );
    this.#listeners.add(stream);
    this.#start();
    try {
      const missed = after === undefined ? [] : await readMissed(database, scope, after, WINDOW + 1);
      if (missed.length > WINDOW) {
        const now = await readHorizon(database);
        stream.reset(now, feedCursor(epoch, now));
        stream.begin([]);
      } else {
        stream.begin(missed.map((each) => this.#told(each.request, each.position)));
      }
    } catch (cause) {
      stream.end();
      this.#forget(stream);
      throw cause;
    }
    return stream;
  }

  /** Says that this process committed something. */
  nudge(): void {
    if (this.size > 0) this.#schedule(Math.max(0, this.#lookedAt + GAP_MS - Date.now()));
  }

  /** Ends all streams and looks no more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    clearInterval(this.#beat);
    for (const stream of [...this.#listeners.all()]) {
      stream.end();
      this.#listeners.remove(stream);
    }
    await this.#looking;
  }

  #told(request: string, position: Position): Told {
    return { request, position, cursor: feedCursor(this.#parts.epoch, position) };
  }

  #forget(stream: LiveStream): void {
    this.#listeners.remove(stream);
    if (this.size > 0) return;
    clearTimeout(this.#timer);
    clearInterval(this.#beat);
    this.#timer = undefined;
    this.#beat = undefined;
    this.#position = undefined;
  }

  #start(): void {
    if (this.#isStopped) return;
    this.#beat ??= setInterval(() => this.#heartbeat(), HEARTBEAT_MS).unref();
    if (this.#timer === undefined) this.#schedule(0);
  }

  #heartbeat(): void {
    const now = Date.now();
    for (const stream of [...this.#listeners.all()]) {
      if (stream.isOpen && now < stream.until) stream.heartbeat();
      else stream.end();
      if (!stream.isOpen) this.#forget(stream);
    }
  }

  #schedule(ms: number): void {
    if (this.#isStopped) return;
    if (this.#looking !== undefined) {
      this.#wanted = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#looking = this.#look().finally(() => {
        this.#looking = undefined;
        const soon = this.#wanted;
        this.#wanted = false;
        if (this.size > 0) this.#schedule(soon ? GAP_MS : POLL_MS);
      });
    }, ms);
  }

  async #look(): Promise<void> {
    const { database, cities, log } = this.#parts;
    try {
      for (;;) {
        const after = this.#position;
        if (after === undefined || this.#isStopped) return;
        const rows = await readRelayed(database, cities, after, PAGE);
        this.#lookedAt = Date.now();
        for (const row of rows) this.#pass(row);
        if (rows.length < PAGE) return;
      }
    } catch (cause) {
      log.warn({ err: cause }, 'the relay could not read the change table');
    }
  }

  #pass(row: ChangeRow): void {
    const position = { xid: BigInt(row.xid), seq: BigInt(row.seq) };
    const told = this.#told(row.request, position);
    for (const stream of this.#listeners.seeing(row)) {
      if (!seesKind(stream.scope, row)) continue;
      stream.tell(told);
      if (!stream.isOpen) this.#forget(stream);
    }
    if (this.#position !== undefined) this.#position = position;
  }
}
