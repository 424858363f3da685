import type { Logger } from 'pino';
import type { Database } from '../store/database.js';
import { forgetTries } from '../store/tries.js';
import { expireFiles, knownFiles, type FileLives } from '../store/files-sweep.js';
import { knownParts } from '../store/file-parts.js';
import { ARRIVING, pictureKey, pictureOf, shelfOf, SHELVES } from '../uploads/file-keys.js';
import type { FileStore } from '../uploads/file-store.js';
import type { Parts } from '../uploads/parts.js';
import { Rounds } from './rounds.js';

/** What the sweeper works with. */
export interface SweeperParts {
  readonly database: Database;
  readonly store: FileStore;
  readonly parts: Parts;
  readonly cities: readonly string[];
  readonly lives: FileLives;
  /** Rest between two rounds, in milliseconds. */
  readonly everyMs: number;
  readonly log: Logger;
}

/** A file without a row may be one that is being written at this moment, so it is let lie this long. */
const GRACE_MS = 60 * 60 * 1000;

/**
 * Takes away what nobody needs: uploads that were never finished, files that never became a page, bytes that a crash left
 * without a row, and counts of guesses that are over. Several gateways may sweep one store.
 */
export class Sweeper {
  readonly #parts: SweeperParts;
  readonly #rounds: Rounds;
  #shelf = 0;

  constructor(parts: SweeperParts) {
    this.#parts = parts;
    const { everyMs, log } = parts;
    this.#rounds = new Rounds({ everyMs, log, failed: 'files could not be swept', round: () => this.#sweep() });
  }

  /** Sweeps no more, and waits for the round that is going on. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #sweep(): Promise<void> {
    const { database, store, parts, cities, lives } = this.#parts;
    await forgetTries(database);
    for (const { city, id } of await expireFiles(database, cities, lives)) await store.remove(pictureKey(city, id));
    await parts.sweep(cities);
    const arriving = await this.#old(ARRIVING);
    const known = await knownParts(database, arriving);
    for (const key of arriving) if (!known.has(key)) await store.remove(key);
    // One shelf a round: there may be millions of kept pictures.
    this.#shelf = (this.#shelf + 1) % SHELVES;
    const kept = await this.#old(shelfOf(this.#shelf));
    const ids = kept.flatMap((key) => pictureOf(key) ?? []);
    const files = await knownFiles(database, cities, ids, ['arriving', 'verified', 'attached', 'loose']);
    const wanted = new Set(files.map(({ city, id }) => pictureKey(city, id)));
    for (const key of kept) if (!wanted.has(key)) await store.remove(key);
  }

  /** What lies there long enough that nobody can be writing it at this moment. */
  async #old(prefix: string): Promise<string[]> {
    const before = Date.now() - GRACE_MS;
    const lying = await this.#parts.store.list(prefix);
    return lying.filter(({ writtenAt }) => writtenAt < before).map(({ key }) => key);
  }
}
