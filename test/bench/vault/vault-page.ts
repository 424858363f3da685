/** What the bench of the vault does inside the page. */
import { createHaloPamor, type HaloPamor } from '../../../src/client/index.js';
import { inventedRequest } from '../client/invented-page.js';
import type { Store } from '../rivals/rival-stores.js';

const PAGE = 50;

function makeClient(namespace: string): HaloPamor {
  return createHaloPamor({
    gateway: location.origin,
    city: '32.75',
    actor: { id: 'bench', name: 'Satgas Rekaan', role: 'officer', city: '32.75', areas: ['32.75.01.1001/007'] },
    getToken: () => Promise.resolve('token'),
    autoSend: false,
    namespace,
  });
}

/** Reads the feed of the bench's server into a vault; resolves with how many requests it holds. */
async function fillVault(): Promise<number> {
  const client = makeClient('');
  await client.sync();
  const views = await client.views.list({ limit: 1_000_000 });
  client.close();
  return views.length;
}

/** Fills a store of other people's with the same requests, in clear. */
async function fillStore(store: Store, count: number): Promise<void> {
  const { fill } = await import('../rivals/rival-stores.js');
  await fill(
    store,
    Array.from({ length: count }, (_unused, nth) => inventedRequest(nth)),
  );
}

/** Fetches what comes late and wakes the browser's storage, by opening a vault in which nothing is. No part of any time. */
async function wake(): Promise<void> {
  const other = makeClient('empty');
  await other.views.list({ limit: PAGE });
  other.close();
}

/** Makes a client, opens its vault and lists the newest 50 requests. */
async function openVault(): Promise<number> {
  await wake();
  const started = performance.now();
  const client = makeClient('');
  const views = await client.views.list({ limit: PAGE });
  const ms = performance.now() - started;
  if (views.length !== PAGE) throw new Error(`${views.length} requests instead of ${PAGE}`);
  client.close();
  return ms;
}

/** Reads all that the vault holds, as a list of thousands does. */
async function readAll(count: number): Promise<void> {
  const client = makeClient('');
  let seen = 0;
  const where = (): boolean => {
    seen += 1;
    return false;
  };
  await client.views.list({ where, limit: 1 });
  client.close();
  if (seen !== count) throw new Error(`${seen} requests instead of ${count}`);
}

/** Opens a store of other people's and reads its newest 50 records. */
async function openStore(store: Store): Promise<number> {
  const { openPage } = await import('../rivals/rival-stores.js');
  await wake();
  return openPage(store);
}

const vaultBench = { fillVault, fillStore, openVault, openStore, readAll, wakeUp: wake };

declare global {
  interface Window {
    vaultBench: typeof vaultBench;
  }
}

window.vaultBench = vaultBench;
