import { wrap, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { HaloError, isHaloError, throwIfAborted } from '../errors.js';
import type { Ledger, Rows, RowsQuery, RunOptions, StoreName } from './ledger.js';
import { steps } from './outbox-steps.js';

type Transaction = IDBPTransaction<unknown, StoreName[], 'readonly' | 'readwrite'>;
type Handle = IDBPDatabase;

/** Opens the database and brings it up to date step by step. */
async function open(factory: IDBFactory, name: string, forget: () => void): Promise<Handle> {
  const request = factory.open(name, steps.length);
  request.onupgradeneeded = (event) => {
    const { transaction } = request;
    if (transaction === null) return;
    for (const step of steps.slice(event.oldVersion)) step(request.result, transaction);
  };
  const db = await wrap(request);
  if (db === undefined) throw new HaloError('storage-unavailable');
  const raw = request.result;
  // The browser lost it (storage cleared, process gone): the next call opens it anew.
  raw.onclose = forget;
  // A newer page wants to upgrade or delete: holding on would block it for ever.
  raw.onversionchange = () => {
    forget();
    raw.close();
  };
  return db;
}

/** Faults that end with a fresh handle; retrying on the old one never heals. */
const LOST: readonly string[] = ['InvalidStateError', 'UnknownError', 'AbortError', 'TransactionInactiveError'];

function nameOf(caught: unknown): string {
  return caught instanceof Error || caught instanceof DOMException ? caught.name : '';
}

function asStorageError(caught: unknown): HaloError {
  if (isHaloError(caught)) return caught;
  const full = nameOf(caught) === 'QuotaExceededError';
  return new HaloError(full ? 'storage-full' : 'storage-unavailable', { cause: caught });
}

/** The storage of one person in IndexedDB. Opened at the first call; a lost handle is forgotten and opened once more. */
export class DatabaseLedger implements Ledger {
  readonly lasting = true;
  readonly #factory: IDBFactory;
  readonly #name: string;
  #handle: Promise<Handle> | undefined;
  #closed = false;

  constructor(factory: IDBFactory, name: string) {
    this.#factory = factory;
    this.#name = name;
  }

  async run<T>(stores: readonly StoreName[], options: RunOptions, work: (rows: Rows) => Promise<T>): Promise<T> {
    throwIfAborted(options.signal);
    if (this.#closed) throw new HaloError('closed');
    try {
      return await this.#runOnce(stores, options, work);
    } catch (caught) {
      throwIfAborted(options.signal);
      if (!LOST.includes(nameOf(caught))) throw asStorageError(caught);
    }
    try {
      this.#forget();
      return await this.#runOnce(stores, options, work);
    } catch (caught) {
      throwIfAborted(options.signal);
      throw asStorageError(caught);
    }
  }

  close(): void {
    this.#closed = true;
    this.#forget();
  }

  #forget(): void {
    void this.#handle?.then(
      (db) => db.close(),
      () => undefined,
    );
    this.#handle = undefined;
  }

  #open(): Promise<Handle> {
    if (this.#handle === undefined) {
      const handle = open(this.#factory, this.#name, () => {
        if (this.#handle === handle) this.#handle = undefined;
      });
      this.#handle = handle;
      handle.catch(() => {
        if (this.#handle === handle) this.#handle = undefined;
      });
    }
    return this.#handle;
  }

  async #runOnce<T>(stores: readonly StoreName[], options: RunOptions, work: (rows: Rows) => Promise<T>): Promise<T> {
    const db = await this.#open();
    throwIfAborted(options.signal);
    const transaction: Transaction = db.transaction([...stores], options.write === true ? 'readwrite' : 'readonly', {
      durability: options.relaxed === true ? 'relaxed' : 'strict',
    });
    const abort = () => {
      // It may have completed in the meantime, which is as good as before the cancellation.
      try {
        transaction.abort();
      } catch {
        // Over already.
      }
    };
    options.signal?.addEventListener('abort', abort, { once: true });
    try {
      const result = await work(rowsOf(transaction)).catch((caught: unknown) => {
        abort();
        throw caught;
      });
      await transaction.done;
      return result;
    } catch (caught) {
      // The reason of the transaction says more than that of the request it took down.
      await transaction.done.catch(() => undefined);
      throw transaction.error?.name === 'QuotaExceededError' ? transaction.error : caught;
    } finally {
      options.signal?.removeEventListener('abort', abort);
    }
  }
}

function rowsOf(transaction: Transaction): Rows {
  return {
    get: (name, key) => transaction.objectStore(name).get(key),
    find: (name, index, key) => transaction.objectStore(name).index(index).get(key),
    all: (name, query = {}) => readAll(transaction, name, query),
    count: (name, index) => {
      const store = transaction.objectStore(name);
      return index === undefined ? store.count() : store.index(index).count();
    },
    put: async (name, row, key) => transaction.objectStore(name).put?.(row, key),
    delete: async (name, key) => transaction.objectStore(name).delete?.(key),
  };
}

async function readAll(transaction: Transaction, name: StoreName, query: RowsQuery): Promise<unknown[]> {
  const { index, only, after, limit, backwards = false, where } = query;
  const store = transaction.objectStore(name);
  const source = index === undefined ? store : store.index(index);
  const range =
    only !== undefined ? IDBKeyRange.only(only) : after !== undefined ? IDBKeyRange.lowerBound(after, true) : null;
  if (!backwards && where === undefined) return source.getAll(range, limit);
  const rows: unknown[] = [];
  let cursor = await source.openCursor(range, backwards ? 'prev' : 'next');
  while (cursor !== null && rows.length < (limit ?? Infinity)) {
    const row: unknown = cursor.value;
    if (where === undefined || where(row)) rows.push(row);
    cursor = await cursor.continue();
  }
  return rows;
}
