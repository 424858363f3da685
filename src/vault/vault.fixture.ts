import type { RequestView } from '@halo-pamor/contract';
import type { Ledger } from '../outbox/ledger.js';
import { databaseLedger } from '../outbox/outbox-db.js';
import { handClock, type HandClock } from '../testing/hand-clock.js';
import { makeKeeping, type KeepingInVault } from './keeping-in-vault.js';
import type { SecureStore, VaultStatus } from './vault-surface.js';

/** A person's vault on a phone of its own. */
export interface VaultStage {
  readonly name: string;
  readonly ledger: Ledger;
  readonly clock: HandClock;
  readonly keeping: KeepingInVault;
  /** What listeners were told. */
  readonly told: VaultStatus[];
  /** How often the host was asked to sign the person in anew. */
  signedIn: number;
  /** The same phone after a reload, or in another tab. */
  again(): VaultStage;
}

const open: { close(): void }[] = [];
let count = 0;

/** Opens a vault on a storage of its own, or on the one named. */
export function aVault(
  secureStore?: SecureStore,
  name = `vault test ${Date.now()} ${(count += 1)}`,
  clock = handClock(),
): VaultStage {
  const ledger = databaseLedger(indexedDB, name);
  const told: VaultStatus[] = [];
  const keeping = makeKeeping({
    name,
    ledger,
    clock,
    secureStore,
    lockAfterMs: 5 * 60_000,
    signInAnew: async () => {
      stage.signedIn += 1;
    },
    changed: (status) => told.push(status),
  });
  open.push(keeping, ledger);
  const again = () => aVault(secureStore, name, clock);
  const stage: VaultStage = { name, ledger, clock, keeping, told, signedIn: 0, again };
  return stage;
}

/** Closes every vault that a test opened. */
export function closeVaults(): void {
  for (const each of open.splice(0)) each.close();
}

/** A secure store in memory. */
export function aSecureStore(): SecureStore & { readonly secrets: Map<string, string> } {
  const secrets = new Map<string, string>();
  return {
    secrets,
    get: async (key) => secrets.get(key),
    set: async (key, value) => {
      secrets.set(key, value);
    },
    delete: async (key) => {
      secrets.delete(key);
    },
  };
}

/** What every invented person of these tests is called; no dump of a storage may hold it. */
export const NAME = 'Siti Rekaan';

/** As much of a request as is kept by, with a name that must not be seen. */
export function aView(id: string, version = 1, changedAt = '2026-01-05T03:00:00.000Z'): RequestView {
  return seen({
    id,
    version,
    changedAt,
    applicant: { name: NAME, phone: '+6281200000001' },
    items: [],
    papers: [],
    visits: [],
    deliveries: [],
  });
}

function seen(view: object): RequestView;
function seen(view: object): object {
  return view;
}

/** Everything in a storage as text, bytes read as Latin letters: what a thief would search. */
export async function dumped(name: string): Promise<string> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the database did not answer'));
    });
  const database = await result(indexedDB.open(name));
  const rows: unknown[] = [];
  for (const store of database.objectStoreNames) {
    rows.push(await result<unknown[]>(database.transaction(store).objectStore(store).getAll()));
  }
  database.close();
  const latin = new TextDecoder('latin1');
  return JSON.stringify(rows, (_key, value: unknown) => (value instanceof Uint8Array ? latin.decode(value) : value));
}
