import type { Actor } from '@halo-pamor/contract';
import { HaloError, throwIfAborted } from '../errors.js';
import { DatabaseLedger } from '../outbox/outbox-db.js';
import { MemoryLedger } from '../outbox/outbox-memory.js';
import { PersonStore } from '../outbox/outbox.js';
import { platformClock } from '../outbox/clock.js';
import type { Calls } from './calls.js';
import type { Emitter } from './emitter.js';
import type { HaloPamorOptions } from './options.js';
import { readActor, storageName } from './person.js';
import type { TokenKeeper } from './token.js';

/** A client's person and what is stored for that person. */
export interface Opened {
  readonly actor: Actor;
  readonly store: PersonStore;
  /** Whether what is written outlives the page. */
  readonly lasting: boolean;
}

function factoryOf(given: IDBFactory | null | undefined): IDBFactory | undefined {
  if (given !== undefined) return given ?? undefined;
  // Missing in Node, and in pages of an insecure origin there is nothing to name the storage with.
  return typeof indexedDB === 'undefined' ? undefined : indexedDB;
}

function locksOf(given: LockManager | null | undefined): LockManager | undefined {
  if (given !== undefined) return given ?? undefined;
  return typeof document === 'undefined' ? undefined : navigator.locks;
}

/** Opens the person's storage at its first use, and again at the next when that failed. */
export class Opener {
  readonly #options: HaloPamorOptions;
  readonly #tokens: TokenKeeper;
  readonly #calls: Calls;
  readonly #emitter: Emitter;
  #opening: Promise<Opened> | undefined;
  #opened: Opened | undefined;
  #closed = false;

  constructor(options: HaloPamorOptions, tokens: TokenKeeper, calls: Calls, emitter: Emitter) {
    this.#options = options;
    this.#tokens = tokens;
    this.#calls = calls;
    this.#emitter = emitter;
  }

  async open(signal?: AbortSignal): Promise<Opened> {
    throwIfAborted(signal);
    if (this.#closed) throw new HaloError('closed');
    this.#opening ??= this.#open().catch((caught: unknown) => {
      this.#opening = undefined;
      throw caught;
    });
    const opened = await this.#opening;
    throwIfAborted(signal);
    return opened;
  }

  close(): void {
    this.#closed = true;
    this.#opened?.store.close();
  }

  async #open(): Promise<Opened> {
    const options = this.#options;
    const actor = options.actor ?? readActor(await this.#tokens.token());
    if (actor === undefined) throw new HaloError('no-token');
    this.#tokens.bind(actor.id);
    const factory = crypto.subtle === undefined ? undefined : factoryOf(options.indexedDB);
    const { gateway, city, namespace = '' } = options;
    const name = factory === undefined ? '' : await storageName([gateway, city, actor.id, namespace]);
    if (this.#closed) throw new HaloError('closed');
    const ledger = factory === undefined ? new MemoryLedger() : new DatabaseLedger(factory, name);
    const { onMetric, logger } = options;
    const store = new PersonStore({
      name,
      ledger,
      post: (entries, signal) => this.#calls.send(entries, signal),
      clock: options.clock ?? platformClock,
      random: options.random ?? Math.random,
      locks: locksOf(options.locks),
      heartbeatMs: options.heartbeatMs ?? 5_000,
      autoSend: options.autoSend ?? true,
      changed: (kind, ids) => this.#emitter.emit(kind, { ids }),
      drained: (settled, ms, problem) => {
        onMetric?.({ name: 'drain', of: settled, ms, ...(problem === undefined ? {} : { problem: problem.code }) });
        if (problem !== undefined) logger?.warn(problem.code, { while: 'drain', status: problem.status });
      },
    });
    this.#opened = { actor, store, lasting: ledger.lasting };
    return this.#opened;
  }
}
