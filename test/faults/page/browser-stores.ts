/** Where a browser keeps things for an origin. */
export const stores = ['indexedDB', 'cache', 'files', 'localStorage', 'sessionStorage', 'cookies', 'history'] as const;

/** One of them. */
export type Store = (typeof stores)[number];

/** A thing that lies in a store, as text of which each character is one byte. */
export interface Stored {
  readonly store: Store;
  readonly text: string;
}

const PLANTED = 'planted';

/** Bytes as text, one character for each. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}

/** Everything that a value holds, behind one another; keys that cannot be read out hold nothing. */
async function contentOf(value: unknown): Promise<string> {
  if (value instanceof Blob) return textOf(new Uint8Array(await value.arrayBuffer()));
  if (value instanceof ArrayBuffer) return textOf(new Uint8Array(value));
  if (ArrayBuffer.isView(value)) return textOf(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  if (value instanceof CryptoKey) return '';
  if (typeof value !== 'object' || value === null) return textOf(new TextEncoder().encode(String(value)));
  let text = '';
  for (const [name, member] of Object.entries(value)) {
    text += ` ${await contentOf(name)} ${await contentOf(member)}`;
  }
  return text;
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
  });
}

async function inDatabases(): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    rows.push(name);
    const database = await result(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const within = () => database.transaction(store).objectStore(store);
      rows.push(await result(within().getAllKeys()));
      // Each row for itself, so that a text of all of them never lies in memory.
      for (const row of await result<unknown[]>(within().getAll())) rows.push(row);
    }
    database.close();
  }
  return rows;
}

async function inCaches(): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) answers.push(request.url, await (await cache.match(request))?.blob());
  }
  return answers;
}

async function inFolder(folder: FileSystemDirectoryHandle): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const handle of folder.values()) {
    if (handle instanceof FileSystemFileHandle) found.push(handle.name, await handle.getFile());
    else if (handle instanceof FileSystemDirectoryHandle) found.push(...(await inFolder(handle)));
  }
  return found;
}

/** All that this origin keeps in the browser. */
export async function dump(): Promise<Stored[]> {
  const things: Readonly<Record<Store, readonly unknown[]>> = {
    indexedDB: await inDatabases(),
    cache: await inCaches(),
    files: await inFolder(await navigator.storage.getDirectory()),
    localStorage: Object.entries(localStorage),
    sessionStorage: Object.entries(sessionStorage),
    cookies: [document.cookie],
    history: [history.state as unknown, location.href],
  };
  const stored: Stored[] = [];
  for (const store of stores) {
    for (const thing of things[store]) stored.push({ store, text: await contentOf(thing) });
  }
  return stored;
}

async function plantRow(content: unknown): Promise<void> {
  const opening = indexedDB.open(PLANTED, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(PLANTED);
  };
  const database = await result(opening);
  await result(database.transaction(PLANTED, 'readwrite').objectStore(PLANTED).put(content, 1));
  database.close();
}

/** Lays a text and a picture in clear into every store that can hold it, for the test to see that it would find them. */
export async function plant(text: string, picture: Blob): Promise<void> {
  await plantRow({ text, picture });
  await (await caches.open(PLANTED)).put('/planted', new Response(text));
  const file = await (await navigator.storage.getDirectory()).getFileHandle(PLANTED, { create: true });
  const writing = await file.createWritable();
  await writing.write(text);
  await writing.close();
  localStorage.setItem(PLANTED, text);
  sessionStorage.setItem(PLANTED, text);
  document.cookie = `${PLANTED}=${text}; max-age=3600`;
  history.replaceState({ text }, '');
}
