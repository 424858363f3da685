/** What the bench does inside the page. The client is the built file: the server gives it at the address imported here. */
import { createHaloPamor, type HaloPamor } from '../../../src/client/index.js';
import type { Rival } from '../rivals/rival-stores.js';
import { inventedKey } from './invented-key.js';
import { inventedPayload } from './invented-payload.js';
import { addRaw, openRaw } from './raw-store.js';

function makeClient(): HaloPamor {
  return createHaloPamor({
    gateway: location.origin,
    city: '32.75',
    actor: { id: 'bench', name: 'Warga Rekaan', role: 'citizen', city: '32.75', areas: [] },
    getToken: () => Promise.resolve('token'),
    autoSend: false,
    sealingKeys: [inventedKey],
  });
}

/**
 * Adds submissions by the client, `batch` in a call, each call waited for. Opening is not part of the time: what seals comes
 * with the first entry.
 */
async function addByClient(count: number, batch: number): Promise<number> {
  const client = makeClient();
  await client.submitRequest(inventedPayload(count));
  const started = performance.now();
  for (let from = 0; from < count; from += batch) {
    if (batch === 1) await client.submitRequest(inventedPayload(from));
    else {
      const size = Math.min(batch, count - from);
      await client.commands(
        Array.from({ length: size }, (_unused, nth) => ({
          type: 'submit-request' as const,
          payload: inventedPayload(from + nth),
        })),
      );
    }
  }
  const ms = performance.now() - started;
  client.close();
  return ms;
}

/** Makes a client and lists the oldest 50 entries. */
async function openByClient(): Promise<number> {
  const started = performance.now();
  const client = makeClient();
  const entries = await client.outbox.list({ limit: 50 });
  const ms = performance.now() - started;
  if (entries.length !== 50) throw new Error(`${entries.length} entries instead of 50`);
  client.close();
  return ms;
}

/** Adds the same payloads one by one to a store of other people's. */
async function addByRival(rival: Rival, count: number): Promise<number> {
  const { addOne } = await import('../rivals/rival-stores.js');
  return addOne(
    rival,
    Array.from({ length: count }, (_unused, nth) => inventedPayload(nth)),
  );
}

async function durability(): Promise<string> {
  const client = makeClient();
  await client.outbox.list({ limit: 1 });
  const status = await client.status();
  client.close();
  return status.durability;
}

/** Deletes every database of the page's origin. */
async function clear(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const request = indexedDB.deleteDatabase(name);
    await new Promise<void>((resolve, reject) => {
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error ?? new Error('a database was not deleted'));
    });
  }
}

const outboxBench = { addByClient, addByRival, addRaw, openByClient, openRaw, durability, clear };

declare global {
  interface Window {
    outboxBench: typeof outboxBench;
  }
}

window.outboxBench = outboxBench;
