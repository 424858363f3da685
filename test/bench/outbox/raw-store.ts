import { inventedPayload } from './invented-payload.js';

const NAME = 'bench-raw';

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => {
      const entries = request.result.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
      entries.createIndex('id', 'id', { unique: true });
      entries.createIndex('requestId', 'requestId');
      entries.createIndex('parkedAt', 'parkedAt');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not open'));
  });
}

function record(nth: number) {
  return {
    id: crypto.randomUUID(),
    type: 'submit-request',
    requestId: crypto.randomUUID(),
    payload: inventedPayload(nth),
    createdAt: new Date().toISOString(),
    state: 'waiting',
    attempts: 0,
    lastProblem: null,
    faults: [],
    nextTryAt: null,
    notBefore: 0,
  };
}

/** Adds records by the browser's own means: one strict transaction for each `batch`, each waited for. */
export async function addRaw(count: number, batch: number): Promise<number> {
  const db = await open();
  const started = performance.now();
  for (let from = 0; from < count; from += batch) {
    const transaction = db.transaction(['entries'], 'readwrite', { durability: 'strict' });
    const complete = done(transaction);
    const entries = transaction.objectStore('entries');
    for (let nth = from; nth < Math.min(count, from + batch); nth += 1) entries.add(record(nth));
    await complete;
  }
  const ms = performance.now() - started;
  db.close();
  return ms;
}

/** Opens the database and reads the oldest 50 records. */
export async function openRaw(): Promise<number> {
  const started = performance.now();
  const db = await open();
  const request = db.transaction(['entries']).objectStore('entries').getAll(null, 50);
  const rows = await new Promise<unknown[]>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the records were not read'));
  });
  const ms = performance.now() - started;
  if (rows.length !== 50) throw new Error(`${rows.length} records instead of 50`);
  db.close();
  return ms;
}
