import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
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
  /** Writes all bytes to a file and gives their count and SHA-256 in hex. */
  assemble(city: string, id: string, to: string): Promise<{ readonly bytes: number; readonly sha256: string }>;
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
    assemble: async (city, id, to) => {
      const hash = createHash('sha256');
      let bytes = 0;
      const file = await open(to, 'w');
      try {
        for (const { key } of await listParts(database, city, id)) {
          // A part that the store has lost leaves a hole, and the hash tells it.
          const part = (await store.read(key)) ?? Buffer.alloc(0);
          bytes += part.length;
          hash.update(part);
          await file.writeFile(part);
        }
      } finally {
        await file.close();
      }
      return { bytes, sha256: hash.digest('hex') };
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
