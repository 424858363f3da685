import { platformClock } from '../outbox/clock.js';
import { openChannel } from '../outbox/channel.js';
import type { Ledger } from '../outbox/ledger.js';
import { databaseLedger } from '../outbox/outbox-db.js';
import { openPersonStore } from '../outbox/person-store.js';
import type { Scribe } from '../outbox/scribe.js';
import { makeKeeping } from '../vault/keeping-in-vault.js';
import { durability } from './durability.js';
import { lateSealing } from './late-sealing.js';
import { memoryLedger } from './memory-ledger.js';
import type { Opened, StorageParts, Whose } from './opened.js';
import type { HaloPamorOptions } from './options.js';
import { settled } from './settled.js';

function locksOf(given: LockManager | null | undefined): LockManager | undefined {
  if (given !== undefined) return given ?? undefined;
  return typeof document === 'undefined' ? undefined : navigator.locks;
}

/**
 * Opens a person's storage, in memory where nothing can be kept, and sees to the sending of what is left from before. All that
 * stands on the storage is one part, which is fetched by the first call that keeps or reads something.
 */
export async function openStorage(
  { actor, factory, name }: Whose,
  options: HaloPamorOptions,
  { startSending, calls, emitter, lastPack, signInAnew }: StorageParts,
): Promise<Opened> {
  const { city, onMetric, logger, clock = platformClock } = options;
  const locks = locksOf(options.locks);
  const ledgerOf = factory === undefined ? undefined : (of: string) => databaseLedger(factory, of);
  const storage: { readonly ledger: Ledger; readonly scribe?: Scribe } =
    ledgerOf === undefined ? await memoryLedger(clock) : { ledger: ledgerOf(name) };
  const { ledger } = storage;
  const keeping = makeKeeping({
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
    keeping,
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
    keeping,
    startSending,
    clock,
    random: options.random ?? Math.random,
    locks,
    heartbeatMs: options.heartbeatMs ?? 1_500,
    autoSend: options.autoSend ?? true,
    changed: (kind, ids) => emitter.emit(kind, { ids }),
    drained: (count, ms, problem) => {
      onMetric?.({ name: 'drain', of: count, ms, ...(problem === undefined ? {} : { problem: problem.code }) });
      if (problem !== undefined) logger?.warn(problem.code, { while: 'drain', status: problem.status });
    },
  });
  return {
    actor,
    name,
    store,
    keeping,
    ledger,
    ledgerOf,
    locks,
    tellTabs: (of) => {
      const channel = openChannel(of, () => undefined);
      channel.post({ kind: 'outbox', ids: [] });
      channel.close();
    },
    scribe,
    sealing,
    settled: (commandId, signal) => settled(store, emitter, commandId, signal),
    stored: async (signal) => ({
      ...(await store.count(signal)),
      durability: await durability(ledger.lasting, options.hostKeepsStorage),
    }),
    close: () => {
      keeping.close();
      store.close();
    },
  };
}
