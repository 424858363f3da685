import { finding, type Finding } from '@halo-pamor/contract';

const { fault, fine, notice } = finding;
const OFFLINE = 'guides/offline.md#how-sure-it-is';
const NAME = 'halo-pamor:doctor';
/** Below this not one day's pictures of an officer find room, in bytes. */
const ENOUGH = 50 * 1024 * 1024;

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('refused', 'UnknownError'));
  });
}

async function writeAndRead(): Promise<unknown> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
  const database = await answered(opening);
  try {
    const writing = database.transaction('kept', 'readwrite', { durability: 'strict' });
    writing.objectStore('kept').put({ word: 'gratis' }, 1);
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error ?? new DOMException('refused', 'AbortError'));
    });
    return await answered<unknown>(database.transaction('kept').objectStore('kept').get(1));
  } finally {
    database.close();
    await answered(indexedDB.deleteDatabase(NAME));
  }
}

/** Whether the device keeps what is written, until the transaction is complete. */
export async function findStorage(): Promise<Finding> {
  const todo =
    'Private windows, full devices and WebViews without DOM storage do that; what is written waits in memory alone.';
  try {
    const read = await writeAndRead();
    const isSame = typeof read === 'object' && read !== null && Reflect.get(read, 'word') === 'gratis';
    if (isSame) return fine('storage', 'What is written can be read again.');
    return fault('storage', 'What was written is not there.', todo, OFFLINE);
  } catch (cause) {
    const why = cause instanceof DOMException ? cause.name : 'unknown';
    return fault('storage', `IndexedDB refuses: ${why}.`, todo, OFFLINE);
  }
}

/** Whether the browser promised to keep it when room is short. */
export async function findKept(): Promise<Finding> {
  const isKept = 'storage' in navigator && (await navigator.storage.persisted());
  if (isKept) return fine('kept', 'The browser keeps it when room is short.');
  const says = 'The browser may clear what is kept when room is short.';
  const todo = 'Call navigator.storage.persist() from a page that people use often; in a WebView the app keeps it.';
  return notice('kept', says, todo, OFFLINE);
}

/** How much room there is. */
export async function findRoom(): Promise<Finding> {
  if (!('storage' in navigator)) return finding.skipped('room', 'The browser does not say how much room there is.');
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  const free = quota - usage;
  const says = `${Math.max(0, Math.floor(free / 1024 / 1024))} MiB are free for this site.`;
  return free >= ENOUGH ? fine('room', says) : notice('room', says, 'Send what waits while there is signal.', OFFLINE);
}
