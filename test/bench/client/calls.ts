/** Measures, in a process of its own, the CPU of reading a page of 50 requests by fetch and JSON, and by the client. */
import * as z from 'zod/mini';
import { settingsFromParent, tellParent } from '../parent.js';
import { race } from '../race.js';
import { loadClient } from './client-module.js';

const CALLS = 150;

const { url, rounds } = settingsFromParent(z.object({ url: z.string(), rounds: z.number() }));
const { createHaloPamor } = await loadClient();
const client = createHaloPamor({
  gateway: url,
  city: '32.75',
  getToken: () => Promise.resolve('token'),
  actor: { id: 'bench', name: 'Bench', role: 'operator', city: '32.75', areas: ['32.75.01'] },
  indexedDB: null,
  autoSend: false,
});
const address = `${url}/v1/requests?order=oldest&limit=50`;

async function byFetch(): Promise<number> {
  const answer = await fetch(address, { headers: { authorization: 'Bearer token', accept: 'application/json' } });
  const page: unknown = await answer.json();
  return typeof page === 'object' && page !== null && 'items' in page && Array.isArray(page.items)
    ? page.items.length
    : 0;
}

async function byClient(): Promise<number> {
  for await (const page of client.requests({ limit: 50 }).byPage()) return page.items.length;
  return 0;
}

/** CPU of one call, in microseconds: user and system time of the whole process over many calls. */
function cpuOf(call: () => Promise<number>): () => Promise<number> {
  return async () => {
    const before = process.cpuUsage();
    for (let nth = 0; nth < CALLS; nth += 1) {
      if ((await call()) !== 50) throw new Error('a page did not hold 50 requests');
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / CALLS;
  };
}

const figures = await race(rounds, { fetch: cpuOf(byFetch), client: cpuOf(byClient) }, () => undefined);
client.close();
tellParent(figures);
process.disconnect();
