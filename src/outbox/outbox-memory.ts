import { HaloError, throwIfAborted } from '../errors.js';
import type { Ledger, Rows, RowsQuery, StoreName } from './ledger.js';

export { plainScribe } from './plain-scribe.js';

type Key = string | number;
type Stores = Record<StoreName, Map<Key, unknown>>;

function member(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? Object.entries(row).find(([key]) => key === name)?.[1] : undefined;
}

function isKey(value: unknown): value is Key {
  return typeof value === 'string' || typeof value === 'number';
}

function compare(one: Key, other: Key): number {
  return one < other ? -1 : Number(one > other);
}

function empty(): Stores {
  return { entries: new Map(), files: new Map(), replies: new Map(), views: new Map(), kept: new Map() };
}

function copied({ entries, files, replies, views, kept }: Stores): Stores {
  return {
    entries: new Map(entries),
    files: new Map(files),
    replies: new Map(replies),
    views: new Map(views),
    kept: new Map(kept),
  };
}

/** The same storage in memory, for Node and for pages that may not store: gone when the page closes, and says so. */
export function memoryLedger(): Ledger {
  let stores: Stores = empty();
  let seq = 0;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const rowsOf = (draft: Stores): Rows => ({
    get: async (store, key) => structuredClone(draft[store].get(key)),
    find: async (store, index, key) => read(draft[store], { index, only: key, limit: 1 })[0],
    all: async (store, query = {}) => read(draft[store], query),
    count: async (store, index) => read(draft[store], index === undefined ? {} : { index }).length,
    put: async (store, row, given) => {
      const copy: unknown = structuredClone(row);
      if (store === 'entries' && typeof copy === 'object' && copy !== null && !('seq' in copy)) {
        Object.assign(copy, { seq: (seq += 1) });
      }
      const key = given ?? member(copy, store === 'entries' ? 'seq' : 'id');
      if (!isKey(key)) throw new HaloError('unknown');
      draft[store].set(key, copy);
    },
    delete: async (store, key) => {
      draft[store].delete(key);
    },
    keys: async (store) => [...draft[store].keys()].filter((key) => typeof key === 'string'),
    clear: async (store) => {
      draft[store].clear();
    },
  });

  return {
    lasting: false,
    run: (_stores, { write, signal }, work) => {
      // One after another, as transactions over the same stores are.
      const result = last.then(async () => {
        throwIfAborted(signal);
        if (closed) throw new HaloError('closed');
        const draft = write === true ? copied(stores) : stores;
        const value = await work(rowsOf(draft));
        throwIfAborted(signal);
        stores = draft;
        return value;
      });
      last = result.catch(() => undefined);
      return result;
    },
    close: () => {
      closed = true;
    },
  };
}

function read(
  rows: ReadonlyMap<Key, unknown>,
  { index = '', only, within, after, until, limit, backwards, where }: RowsQuery,
): unknown[] {
  const members = index.split(' ');
  const found: { key: Key; row: unknown }[] = [];
  for (const [own, row] of rows) {
    const key = index === '' ? own : member(row, members.at(-1) ?? '');
    if (within !== undefined && member(row, members[0] ?? '') !== within) continue;
    if (!isKey(key) || (only !== undefined && key !== only)) continue;
    if ((after !== undefined && compare(key, after) <= 0) || (until !== undefined && compare(key, until) > 0)) continue;
    if (where === undefined || where(row)) found.push({ key, row });
  }
  found.sort((one, other) => compare(one.key, other.key));
  if (backwards === true) found.reverse();
  return found.slice(0, limit).map(({ row }) => structuredClone(row));
}
