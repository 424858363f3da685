import type { Logger } from 'pino';
import type { Database } from '../store/database.js';
import { forgetTries } from '../store/tries.js';
import { expireFiles, knownFiles, type FileLives } from '../store/files-sweep.js';
import { SHELVES, type FileFolder, type Lying } from '../uploads/file-folder.js';

/** What the sweeper works with. */
export interface SweeperParts {
  readonly database: Database;
  readonly folder: FileFolder;
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
 * without a row, and counts of guesses that are over. Several gateways may sweep one folder.
 */
export class Sweeper {
  readonly #parts: SweeperParts;
  #timer: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> = Promise.resolve();
  #shelf = 0;
  #isStopped = false;

  constructor(parts: SweeperParts) {
    this.#parts = parts;
    this.#rest();
  }

  /** Sweeps no more, and waits for the round that is going on. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#sweeping;
  }

  #rest(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#sweeping = this.#sweep()
        .catch((cause: unknown) => this.#parts.log.warn({ err: cause }, 'files could not be swept'))
        .finally(() => this.#rest());
    }, this.#parts.everyMs).unref();
  }

  async #sweep(): Promise<void> {
    const { database, folder, cities, lives } = this.#parts;
    await forgetTries(database);
    for (const id of await expireFiles(database, cities, lives)) {
      await folder.removeRaw(id);
      await folder.removeKept(id);
    }
    for (const id of await this.#strays(await folder.listRaw(), ['arriving'])) await folder.removeRaw(id);
    // One shelf a round: there may be millions of kept pictures.
    this.#shelf = (this.#shelf + 1) % SHELVES;
    const kept = await folder.listKept(this.#shelf);
    for (const id of await this.#strays(kept, ['arriving', 'verified', 'attached', 'loose']))
      await folder.removeKept(id);
  }

  async #strays(lying: readonly Lying[], states: readonly string[]): Promise<string[]> {
    const before = Date.now() - GRACE_MS;
    const old = [...new Set(lying.filter(({ writtenAt }) => writtenAt < before).map(({ id }) => id))];
    if (old.length === 0) return [];
    const known = await knownFiles(this.#parts.database, this.#parts.cities, old, states);
    return old.filter((id) => !known.has(id));
  }
}
