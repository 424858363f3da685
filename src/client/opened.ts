import type { Actor } from '@halo-pamor/contract';
import { HaloError, throwIfAborted } from '../errors.js';
import type { Ledger } from '../outbox/ledger.js';
import { databaseLedger } from '../outbox/outbox-db.js';
import { openPersonStore, type PersonStore } from '../outbox/person-store.js';
import { platformClock } from '../outbox/clock.js';
import type { StartSending } from '../outbox/sending.js';
import type { Emitter } from './emitter.js';
import { lateKeeping, type KeepingInVault } from './late-keeping.js';
import { memoryLedger } from './memory-ledger.js';
import type { HaloPamorOptions } from './options.js';
import { readActor, storageName } from './person.js';
import type { TokenKeeper } from './token.js';

/** A client's person and what is stored for that person. */
export interface Opened {
  readonly actor: Actor;
  readonly store: PersonStore;
  /** What is kept to be read, and its vault. Rejects with `offline` when it could not be fetched. */
  readonly keeping: () => Promise<KeepingInVault>;
  /** Where the store keeps it all. */
  readonly ledger: Ledger;
}

function factoryOf(given: IDBFactory | null | undefined): IDBFactory | undefined {
  // Pages of an insecure origin have nothing to name the storage with.
  if (!('subtle' in crypto)) return undefined;
  if (given !== undefined) return given ?? undefined;
  return typeof indexedDB === 'undefined' ? undefined : indexedDB;
}

function locksOf(given: LockManager | null | undefined): LockManager | undefined {
  if (given !== undefined) return given ?? undefined;
  return typeof document === 'undefined' ? undefined : navigator.locks;
}

/** Opens the person's storage at its first use, and again at the next when that failed. */
export interface Opener {
  open(signal?: AbortSignal): Promise<Opened>;
  close(): void;
}

/** Makes an opener; nothing is opened yet. */
export function makeOpener(
  options: HaloPamorOptions,
  tokens: TokenKeeper,
  startSending: StartSending,
  emitter: Emitter,
  signInAnew: () => Promise<void>,
): Opener {
  const { gateway, city, namespace = '', onMetric, logger } = options;
  let opening: Promise<Opened> | undefined;
  let opened: Opened | undefined;
  let closed = false;
  let stop: () => void = () => undefined;

  const openNow = async (): Promise<Opened> => {
    const actor = options.actor ?? readActor(await tokens.token());
    if (actor === undefined) throw new HaloError('no-token');
    tokens.bind(actor.id);
    const factory = factoryOf(options.indexedDB);
    const name = factory === undefined ? '' : await storageName([gateway, city, actor.id, namespace]);
    const ledger = factory === undefined ? await memoryLedger() : databaseLedger(factory, name);
    if (closed) throw new HaloError('closed');
    const clock = options.clock ?? platformClock;
    const keeping = lateKeeping({
      name,
      ledger,
      clock,
      secureStore: options.secureStore,
      lockAfterMs: (options.lockAfter ?? 5) * 60_000,
      signInAnew,
      changed: (status) => emitter.emit('vault', status),
    });
    const store = openPersonStore({
      name,
      ledger,
      keeping: keeping.get,
      startSending,
      clock,
      random: options.random ?? Math.random,
      locks: locksOf(options.locks),
      heartbeatMs: options.heartbeatMs ?? 5_000,
      autoSend: options.autoSend ?? true,
      changed: (kind, ids) => emitter.emit(kind, { ids }),
      drained: (settled, ms, problem) => {
        onMetric?.({ name: 'drain', of: settled, ms, ...(problem === undefined ? {} : { problem: problem.code }) });
        if (problem !== undefined) logger?.warn(problem.code, { while: 'drain', status: problem.status });
      },
    });
    opened = { actor, store, keeping: keeping.get, ledger };
    stop = keeping.close;
    return opened;
  };

  return {
    open: async (signal) => {
      throwIfAborted(signal);
      if (closed) throw new HaloError('closed');
      opening ??= openNow().catch((caught: unknown) => {
        opening = undefined;
        throw caught;
      });
      const result = await opening;
      throwIfAborted(signal);
      return result;
    },
    close: () => {
      closed = true;
      stop();
      opened?.store.close();
    },
  };
}
