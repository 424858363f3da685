import { hashOf } from '../hash.js';

const KEY = 'halo-pamor:canary';

/** What is known of one storage outside of it: how many entries lie in it, and the id of the last that was heard of. */
export interface StorageRecord {
  readonly place: string;
  readonly waiting: number;
  readonly last: string | null;
  readonly at: string;
}

function isRecord(value: unknown): value is StorageRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'place' in value &&
    typeof value.place === 'string' &&
    'waiting' in value &&
    typeof value.waiting === 'number'
  );
}

/**
 * A note beside the storage of entries, in another storage of the browser: it notices that the first has vanished, and says
 * whose entries wait on this phone. Holds hashes, numbers and ids of commands.
 */
export interface Registry {
  readonly all: () => Readonly<Record<string, StorageRecord>>;
  /** Notes how things stand in a storage. */
  readonly note: (name: string, waiting: number, last: string | null, at: string) => void;
  /** Names of the storages of the same place in which something waits. */
  readonly waiting: () => string[];
}

/** The registry of one place: the same gateway, city and namespace. */
export async function registryOf(place: readonly string[], storage: Storage | undefined): Promise<Registry> {
  const mark = (await hashOf(new TextEncoder().encode(JSON.stringify(place)))).slice(0, 32);
  const all = () => {
    try {
      const read: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
      const known = typeof read === 'object' && read !== null ? Object.entries(read) : [];
      return Object.fromEntries(known.filter((each): each is [string, StorageRecord] => isRecord(each[1])));
    } catch {
      // A page in a sandbox may not even look.
      return {};
    }
  };
  return {
    all,
    note: (name, waiting, last, at) => {
      try {
        const { [name]: before, ...others } = all();
        const record = { place: mark, waiting, last: last ?? before?.last ?? null, at };
        storage?.setItem(KEY, JSON.stringify({ ...others, [name]: record }));
      } catch {
        // No room or no leave: then there is no note, and the entries are as safe as they were.
      }
    },
    waiting: () =>
      Object.entries(all())
        .filter(([, { place: where, waiting }]) => where === mark && waiting > 0)
        .map(([name]) => name),
  };
}

/** The browser's storage beside IndexedDB, where the page may use it. */
export function besideStorage(): Storage | undefined {
  try {
    return typeof localStorage === 'undefined' ? undefined : localStorage;
  } catch {
    return undefined;
  }
}
