import type { Actor, CityPack } from '@halo-pamor/contract';
import type { OutboxCount, Settlement } from '../outbox/entry.js';
import type { Ledger } from '../outbox/ledger.js';
import type { PersonStore } from '../outbox/person-store.js';
import type { Scribe } from '../outbox/scribe.js';
import type { StartSending } from '../outbox/sending.js';
import type { Sealing } from '../sealing/sealing-part.js';
import type { KeepingInVault } from '../vault/keeping-in-vault.js';
import type { Emitter } from './emitter.js';
import type { HaloStatus } from './halo-pamor.js';
import type { Calls } from './talk/calls.js';

/** Whose storage it is, which is known before it is opened. */
export interface Whose {
  readonly actor: Actor;
  /** Name of this person's storage; empty where it is in memory. */
  readonly name: string;
  /** Where storages are opened; undefined where there are none. */
  readonly factory: IDBFactory | undefined;
}

/** A client's person and what is stored for that person. */
export interface Opened extends Omit<Whose, 'factory'> {
  readonly store: PersonStore;
  /** What is kept to be read, and its vault. */
  readonly keeping: KeepingInVault;
  /** Where the store keeps it all. */
  readonly ledger: Ledger;
  /** Opens a storage of this device by its name; undefined where there are none. */
  readonly ledgerOf: ((name: string) => Ledger) | undefined;
  readonly locks: LockManager | undefined;
  /** Tells whoever has the storage of this name open that what waits in it has changed. */
  readonly tellTabs: (name: string) => void;
  /** Writes and reads entries as this storage holds them. */
  readonly scribe: () => Promise<Scribe>;
  /** Seals, whatever this storage holds. */
  readonly sealing: () => Promise<Sealing>;
  /** Waits until the verdict on a command is stored. */
  readonly settled: (commandId: string, signal: AbortSignal) => Promise<Settlement>;
  /** How much waits, and how well it is kept. */
  readonly stored: (signal: AbortSignal) => Promise<OutboxCount & Pick<HaloStatus, 'durability'>>;
  readonly close: () => void;
}

/** What a storage works with beside the options of the client. */
export interface StorageParts {
  readonly startSending: StartSending;
  readonly calls: () => Promise<Calls>;
  readonly emitter: Emitter;
  /** The city pack that was read last, by any call of this client. */
  readonly lastPack: () => CityPack | undefined;
  /** Has the person signed in anew and asks the gateway whether that holds. */
  readonly signInAnew: () => Promise<void>;
}
