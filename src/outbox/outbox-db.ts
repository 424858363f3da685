import type { ProblemCode } from '@halo-pamor/contract';
import { wrap, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { HaloError, isHaloError, throwIfAborted } from '../errors.js';
import { freshLog } from './fresh-log.js';
import type { Ledger, Rows, RowsQuery, RunOptions, StoreName } from './ledger.js';
import { steps as everyStep } from './outbox-steps.js';

type Transaction = IDBPTransaction<unknown, StoreName[], 'readonly' | 'readwrite'>;
type Handle = IDBPDatabase;
type Steps = typeof everyStep;

/**
 * Opens the database and brings it up to date step by step. A page of an older version that has it open is told so and makes
 * way, once what it is writing is written; until then this waits.
 */
async function open(factory: IDBFactory, name: string, steps: Steps, forget: () => void): Promise<Handle> {
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

/** What the browser's names of faults mean; a version is wrong where a newer copy of the plugin was here before. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
};

function asStorageError(caught: unknown): HaloError {
  if (isHaloError(caught)) return caught;
  return new HaloError(CODES[nameOf(caught)] ?? 'storage-unavailable', { cause: caught });
}

/**
 * The storage of one person in IndexedDB. Opened at the first call; a lost handle is forgotten and opened once more.
 *
 * @param steps how its form came to be, up to the one that this copy of the plugin knows
 */
export function databaseLedger(factory: IDBFactory, name: string, steps: Steps = everyStep): Ledger {
  let handle: Promise<Handle> | undefined;
  let fresh: Promise<unknown> | undefined;
  let closed = false;

  const forget = (one: Promise<Handle> | undefined) => {
    if (handle === one) handle = undefined;
    one?.then(
      (db) => db.close(),
      () => undefined,
    );
  };
  const opened = () => {
    if (handle === undefined) {
      const own = open(factory, name, steps, () => forget(own));
      handle = own;
      own.catch(() => forget(own));
    }
    return handle;
  };
  const runOnce = async <T>(
    own: Promise<Handle>,
    stores: readonly StoreName[],
    options: RunOptions,
    work: (rows: Rows) => Promise<T>,
  ) => {
    const db = await own;
    throwIfAborted(options.signal);
    return transact(db, stores, options, work);
  };

  return {
    lasting: true,
    run: async (stores, options, work) => {
      throwIfAborted(options.signal);
      if (options.write === true) await (fresh ??= freshLog(factory));
      if (closed) throw new HaloError('closed');
      const first = opened();
      try {
        return await runOnce(first, stores, options, work);
      } catch (caught) {
        throwIfAborted(options.signal);
        if (!LOST.includes(nameOf(caught))) throw asStorageError(caught);
      }
      try {
        // The one that failed: another call that failed with it may have opened a new one meanwhile.
        forget(first);
        return await runOnce(opened(), stores, options, work);
      } catch (caught) {
        throwIfAborted(options.signal);
        throw asStorageError(caught);
      }
    },
    close: () => {
      closed = true;
      forget(handle);
    },
  };
}

/**
 * Every write takes this store along, so that no two are in the middle at the same time, in whatever tabs: a Chromium that is
 * killed amid two writes to one database, even of different stores, deletes all of it at its next start (docs/decisions/0012).
 */
const IN_TURN: StoreName = 'kept';

/** Runs one transaction and resolves when it completed, not when its last request did. */
async function transact<T>(
  db: Handle,
  stores: readonly StoreName[],
  { write, relaxed, signal }: RunOptions,
  work: (rows: Rows) => Promise<T>,
): Promise<T> {
  const over = write === true ? [...stores, IN_TURN] : [...stores];
  const transaction: Transaction = db.transaction(over, write === true ? 'readwrite' : 'readonly', {
    durability: relaxed === true ? 'relaxed' : 'strict',
  });
  const abort = () => {
    try {
      transaction.abort();
    } catch {
      // It completed in the meantime, or failed by itself.
    }
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const result = await work(rowsOf(transaction));
    await transaction.done;
    return result;
  } catch (caught) {
    abort();
    await transaction.done.catch(() => undefined);
    // Why the transaction failed says more than how the request ended that it took along.
    throw transaction.error?.name === 'QuotaExceededError' ? transaction.error : caught;
  } finally {
    signal?.removeEventListener('abort', abort);
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
    keys: async (name) => (await transaction.objectStore(name).getAllKeys()).filter((key) => typeof key === 'string'),
    clear: async (name) => transaction.objectStore(name).clear?.(),
  };
}

/** Which keys a query is about. Every list of keys comes behind every text. */
function rangeOf({ only, within, after, until }: RowsQuery): IDBKeyRange | null {
  if (only !== undefined) return IDBKeyRange.only(only);
  if (within !== undefined) return IDBKeyRange.bound([within], [within, until ?? []]);
  if (after !== undefined) return IDBKeyRange.lowerBound(after, true);
  return until === undefined ? null : IDBKeyRange.upperBound(until);
}

async function readAll(transaction: Transaction, name: StoreName, query: RowsQuery): Promise<unknown[]> {
  const { index, limit, backwards = false, where } = query;
  const store = transaction.objectStore(name);
  const source = index === undefined ? store : store.index(index);
  const range = rangeOf(query);
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
