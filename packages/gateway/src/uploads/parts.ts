import type { Database } from '../store/database.js';
import { addPart, dropParts, leftParts, listParts } from '../store/file-parts.js';
import { partKey } from './file-keys.js';
import type { FileStore } from './file-store.js';

/**
 * What of an upload is here: a row of pieces that lie in the file store one by one. The database says which of them count
 * and in which order, so that any gateway may go on where another stopped, and two that write at once cannot mix.
 */
export interface Parts {
  /** Adds bytes at the end; false when the end is elsewhere by now, and then nothing of them is kept. */
  add(city: string, id: string, at: number, bytes: Uint8Array): Promise<boolean>;
  /** All bytes that are here. */
  gather(city: string, id: string): Promise<Buffer>;
  /** Lets go of what came. */
  clear(city: string, id: string): Promise<void>;
  /** Lets go of the parts of uploads that are no longer on their way. */
  sweep(cities: readonly string[]): Promise<void>;
}

/** Keeps parts in a store. */
export function openParts(database: Database, store: FileStore): Parts {
  const removeAll = async (city: string, id: string, keys: readonly string[]) => {
    for (const key of keys) await store.remove(key);
    await dropParts(database, city, id, keys);
  };
  return {
    add: async (city, id, at, bytes) => {
      const key = partKey(id);
      await store.put(key, bytes);
      if (await addPart(database, city, id, { at, bytes: bytes.length, key })) return true;
      await store.remove(key);
      return false;
    },
    gather: async (city, id) => {
      const parts: Buffer[] = [];
      // A part that the store has lost leaves a hole, and the hash tells it.
      for (const { key } of await listParts(database, city, id)) parts.push((await store.read(key)) ?? Buffer.alloc(0));
      return Buffer.concat(parts);
    },
    clear: async (city, id) => {
      const keys = (await listParts(database, city, id)).map(({ key }) => key);
      await removeAll(city, id, keys);
    },
    sweep: async (cities) => {
      for (const { city, id, key } of await leftParts(database, cities)) await removeAll(city, id, [key]);
    },
  };
}
