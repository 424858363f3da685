/** A store of other people's that is measured beside ours. */
export type Rival = 'dexie' | 'rxdb' | 'pouchdb';

/** One of them, or the thin wrapper over IndexedDB that is the floor. */
export type Store = Rival | 'idb';

/** Adds a record with each of these bodies, one by one, each waited for; resolves with the milliseconds. */
export function addOne(name: Rival, bodies: readonly unknown[]): Promise<number>;

/** Fills a store with a record for each of these bodies. */
export function fill(name: Store, bodies: readonly unknown[]): Promise<void>;

/** Opens a store and reads the newest 50 records; resolves with the milliseconds. */
export function openPage(name: Store): Promise<number>;
