/** What the bench of draining does inside the page, over a slow link that the browser pretends. */
import { createHaloPamor, type HaloPamor } from '../../../src/client/index.js';
import { inventedPayload } from '../outbox/invented-payload.js';

/** Most commands that the gateway takes in one batch. */
const BATCH = 100;

let client: HaloPamor | undefined;

/** Queues so many submissions of about 2 kB, each of a request of its own. Nothing is sent yet. */
async function queue(count: number): Promise<void> {
  client = createHaloPamor({
    gateway: location.origin,
    city: '32.75',
    actor: { id: 'bench', name: 'Warga Rekaan', role: 'citizen', city: '32.75', areas: [] },
    getToken: () => Promise.resolve('token'),
    autoSend: false,
  });
  await client.city();
  for (let from = 0; from < count; from += BATCH) {
    await client.commands(
      Array.from({ length: Math.min(BATCH, count - from) }, (_unused, nth) => ({
        type: 'submit-request' as const,
        payload: inventedPayload(from + nth),
      })),
    );
  }
}

/** Sends all that is queued; resolves with the milliseconds until nothing is left. */
async function drain(): Promise<number> {
  if (client === undefined) throw new Error('nothing was queued');
  const started = performance.now();
  await client.flush();
  const { waiting, parked } = await client.status();
  const ms = performance.now() - started;
  if (waiting + parked > 0) throw new Error(`${waiting} wait and ${parked} are parked`);
  client.close();
  return ms;
}

/** The floor: the same commands in clear, in as few calls as the gateway allows, one after another, nothing kept. */
async function floor(count: number): Promise<number> {
  const started = performance.now();
  for (let from = 0; from < count; from += BATCH) {
    const commands = Array.from({ length: Math.min(BATCH, count - from) }, (_unused, nth) => ({
      id: crypto.randomUUID(),
      type: 'submit-request',
      requestId: crypto.randomUUID(),
      at: new Date().toISOString(),
      payload: inventedPayload(from + nth),
    }));
    const reply = await fetch('/v1/commands', { method: 'POST', body: JSON.stringify({ commands }) });
    await reply.json();
  }
  return performance.now() - started;
}

const drainBench = { queue, drain, floor };

declare global {
  interface Window {
    drainBench: typeof drainBench;
  }
}

window.drainBench = drainBench;
