import { HaloError, throwIfAborted } from '../errors.js';
import type { Ledger, Rows, RowsQuery, RunOptions, StoreName } from './ledger.js';

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

/** The same storage in memory, for Node and for pages that may not store: gone when the page closes, and says so. */
export class MemoryLedger implements Ledger {
  readonly lasting = false;
  #stores: Stores = { entries: new Map(), replies: new Map(), views: new Map(), kept: new Map() };
  #seq = 0;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  run<T>(_stores: readonly StoreName[], options: RunOptions, work: (rows: Rows) => Promise<T>): Promise<T> {
    // One after another, as transactions over the same stores are.
    const result = this.#last.then(async () => {
      throwIfAborted(options.signal);
      if (this.#closed) throw new HaloError('closed');
      const { entries, replies, views, kept } = this.#stores;
      const draft: Stores = options.write
        ? { entries: new Map(entries), replies: new Map(replies), views: new Map(views), kept: new Map(kept) }
        : this.#stores;
      const value = await work(this.#rows(draft));
      throwIfAborted(options.signal);
      this.#stores = draft;
      return value;
    });
    this.#last = result.catch(() => undefined);
    return result;
  }

  close(): void {
    this.#closed = true;
  }

  #rows(stores: Stores): Rows {
    return {
      get: async (store, key) => structuredClone(stores[store].get(key)),
      find: async (store, index, key) => read(stores[store], { index, only: key, limit: 1 })[0],
      all: async (store, query = {}) => read(stores[store], query),
      count: async (store, index) => read(stores[store], index === undefined ? {} : { index }).length,
      put: async (store, row, given) => {
        const copy: unknown = structuredClone(row);
        if (store === 'entries' && typeof copy === 'object' && copy !== null && !('seq' in copy)) {
          Object.assign(copy, { seq: (this.#seq += 1) });
        }
        const key = given ?? member(copy, store === 'entries' ? 'seq' : 'id');
        if (!isKey(key)) throw new HaloError('unknown');
        stores[store].set(key, copy);
        return key;
      },
      delete: async (store, key) => {
        stores[store].delete(key);
      },
    };
  }
}

function read(rows: ReadonlyMap<Key, unknown>, { index, only, after, limit, backwards, where }: RowsQuery): unknown[] {
  const found: { key: Key; row: unknown }[] = [];
  for (const [own, row] of rows) {
    const key = index === undefined ? own : member(row, index);
    if (!isKey(key) || (only !== undefined && key !== only) || (after !== undefined && compare(key, after) <= 0)) continue;
    if (where === undefined || where(row)) found.push({ key, row });
  }
  found.sort((one, other) => compare(one.key, other.key));
  if (backwards === true) found.reverse();
  return found.slice(0, limit).map(({ row }) => structuredClone(row));
}
