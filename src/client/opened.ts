import type { Actor, CityPack } from '@halo-pamor/contract';
import { HaloError, throwIfAborted } from '../errors.js';
import type { Ledger } from '../outbox/ledger.js';
import { databaseLedger } from '../outbox/outbox-db.js';
import { openPersonStore, type PersonStore } from '../outbox/person-store.js';
import { platformClock } from '../outbox/clock.js';
import type { Scribe } from '../outbox/scribe.js';
import type { StartSending } from '../outbox/sending.js';
import type { Sealing } from '../sealing/sealing-part.js';
import type { Emitter } from './emitter.js';
import { lateKeeping, type KeepingInVault } from './late-keeping.js';
import { lateSealing } from './late-sealing.js';
import { memoryLedger } from './memory-ledger.js';
import type { HaloPamorOptions } from './options.js';
import { readActor, storageName } from './person.js';
import type { Calls } from './talk/calls.js';
import type { TokenKeeper } from './token.js';

/** A client's person and what is stored for that person. */
export interface Opened {
  readonly actor: Actor;
  readonly store: PersonStore;
  /** What is kept to be read, and its vault. Rejects with `offline` when it could not be fetched. */
  readonly keeping: () => Promise<KeepingInVault>;
  /** Where the store keeps it all. */
  readonly ledger: Ledger;
  /** Name of this person's storage; empty where it is in memory. */
  readonly name: string;
  /** Where storages are opened; undefined where there are none. */
  readonly factory: IDBFactory | undefined;
  readonly locks: LockManager | undefined;
  /** Writes and reads entries as this storage holds them. */
  readonly scribe: () => Promise<Scribe>;
  /** Seals, whatever this storage holds. */
  readonly sealing: () => Promise<Sealing>;
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

/** Whose storage it is, which is known before it is opened. */
type Whose = Pick<Opened, 'actor' | 'factory' | 'name'>;

/** Whether a database was made on this device. Firefox before 126 does not tell, and opening finds out. */
async function isThere(factory: IDBFactory, name: string): Promise<boolean> {
  if (!('databases' in factory)) return true;
  return factory.databases().then(
    (all) => all.some((each) => each.name === name),
    () => true,
  );
}

/** Opens the person's storage at its first use, and again at the next when that failed. */
export interface Opener {
  /** Who acts; opens nothing. */
  actor(): Promise<Actor>;
  /** Whether there is anything of this person to be read; opens nothing. True where that cannot be told. */
  keeps(): Promise<boolean>;
  open(signal?: AbortSignal): Promise<Opened>;
  close(): void;
}

/** What an opener works with beside the options of the client. */
export interface OpenerParts {
  readonly tokens: TokenKeeper;
  readonly startSending: StartSending;
  readonly calls: () => Promise<Calls>;
  readonly emitter: Emitter;
  /** The city pack that was read last, by any call of this client. */
  readonly lastPack: () => CityPack | undefined;
  /** Has the person signed in anew and asks the gateway whether that holds. */
  readonly signInAnew: () => Promise<void>;
  /** Told once, when the storage is open. */
  readonly whenOpen: (opened: Opened) => void;
}

/** Makes an opener; nothing is opened yet. */
export function makeOpener(
  options: HaloPamorOptions,
  { tokens, startSending, calls, emitter, lastPack, signInAnew, whenOpen }: OpenerParts,
): Opener {
  const { gateway, city, namespace = '', onMetric, logger, clock = platformClock } = options;
  let knowing: Promise<Whose> | undefined;
  let opening: Promise<Opened> | undefined;
  let opened: Opened | undefined;
  let closed = false;
  let stop: () => void = () => undefined;

  const whoseNow = async (): Promise<Whose> => {
    const actor = options.actor ?? readActor(await tokens.token());
    if (actor === undefined) throw new HaloError('no-token');
    tokens.bind(actor.id);
    const factory = factoryOf(options.indexedDB);
    const name = factory === undefined ? '' : await storageName([gateway, city, actor.id, namespace]);
    return { actor, factory, name };
  };
  const whose = (): Promise<Whose> => {
    if (closed) return Promise.reject(new HaloError('closed'));
    knowing ??= whoseNow().catch((caught: unknown) => {
      knowing = undefined;
      throw caught;
    });
    return knowing;
  };
  const openNow = async (): Promise<Opened> => {
    const { actor, factory, name } = await whose();
    const locks = locksOf(options.locks);
    const storage: { readonly ledger: Ledger; readonly scribe?: Scribe } =
      factory === undefined ? await memoryLedger(clock) : { ledger: databaseLedger(factory, name) };
    const { ledger } = storage;
    if (closed) throw new HaloError('closed');
    const keeping = lateKeeping({
      name,
      ledger,
      clock,
      secureStore: options.secureStore,
      lockAfterMs: (options.lockAfter ?? 5) * 60_000,
      signInAnew,
      changed: (status) => emitter.emit('vault', status),
    });
    const sealing = lateSealing({
      city,
      person: actor.id,
      ledger,
      keeping: keeping.get,
      clock,
      keys: options.sealingKeys ?? [],
      read: lastPack,
      pack: async (signal) => (await calls()).city(signal),
      permit: async () => (await calls()).issuePermit(),
    });
    const scribe = async () => storage.scribe ?? sealing();
    const store = openPersonStore({
      name,
      ledger,
      scribe,
      keeping: keeping.get,
      startSending,
      clock,
      random: options.random ?? Math.random,
      locks,
      heartbeatMs: options.heartbeatMs ?? 1_500,
      autoSend: options.autoSend ?? true,
      changed: (kind, ids) => emitter.emit(kind, { ids }),
      drained: (settled, ms, problem) => {
        onMetric?.({ name: 'drain', of: settled, ms, ...(problem === undefined ? {} : { problem: problem.code }) });
        if (problem !== undefined) logger?.warn(problem.code, { while: 'drain', status: problem.status });
      },
    });
    opened = { actor, store, keeping: keeping.get, ledger, name, factory, locks, scribe, sealing };
    stop = keeping.close;
    whenOpen(opened);
    return opened;
  };

  return {
    actor: async () => (await whose()).actor,
    keeps: async () => {
      const { factory, name } = await whose();
      if (opening !== undefined) return true;
      return factory !== undefined && isThere(factory, name);
    },
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
