/** Measures, in a process of its own, what loading the client costs, and counts the schemas that are built by then. */
import { Session } from 'node:inspector/promises';
import { tellParent } from '../parent.js';
import { loadClient } from './client-module.js';

// Read by hand, for zod must not be loaded before the clock runs.
const [, , url = '', load = 'libraries', counting = ''] = process.argv;
const count = counting === 'count';

const cpu = (before: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const session = new Session();

/** How often zod ran the constructor that every schema goes through, by the engine's own count. */
async function schemasBuilt(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url: file }) => file.endsWith('/zod/v4/core/core.js'))
    .flatMap(({ functions }) => functions)
    .filter(({ functionName }) => functionName === 'init')
    .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}

if (count) {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

const before = process.cpuUsage();
if (load === 'libraries') {
  await Promise.all([import('zod/mini'), import('idb'), import('eventsource-parser')]);
  tellParent({ loadMs: cpu(before) });
} else {
  const { createHaloPamor } = await loadClient();
  const loadMs = cpu(before);
  const atLoad = count ? await schemasBuilt() : 0;
  const client = createHaloPamor({
    gateway: url,
    city: '32.75',
    getToken: () => Promise.resolve('token'),
    actor: { id: 'bench', name: 'Bench', role: 'operator', city: '32.75', areas: [] },
    indexedDB: null,
    autoSend: false,
  });
  const read = async () => {
    const started = process.cpuUsage();
    for await (const page of client.requests({ limit: 50 }).byPage()) {
      if (page.items.length !== 50) throw new Error('a page did not hold 50 requests');
      break;
    }
    return cpu(started);
  };
  // The connection is made and fetch has been used once before the clock runs.
  await (await fetch(url)).arrayBuffer();
  const firstMs = await read();
  const atFirstUse = count ? await schemasBuilt() : 0;
  if (count && atFirstUse === 0) throw new Error('no schema was seen, so nothing was counted');
  const secondMs = await read();
  client.close();
  tellParent({ loadMs, firstMs, secondMs, atLoad, atFirstUse });
}
process.disconnect();
