import * as z from 'zod/mini';
import { startChild } from '../child.js';
import type { Bench, Finding, Goal } from '../finding.js';
import { median, ratios, shuffled } from '../statistics.js';
import { short } from '../race.js';

const served = () => z.object({ url: z.string(), bytes: z.number() });
const calls = () => z.object({ fetch: z.array(z.number()), client: z.array(z.number()) });
const libraries = () => z.object({ loadMs: z.number() });
const firstUse = () =>
  z.object({
    loadMs: z.number(),
    firstMs: z.number(),
    secondMs: z.number(),
    atLoad: z.number(),
    atFirstUse: z.number(),
  });

const here = (file: string) => new URL(file, import.meta.url);

async function firstUses({ rounds, say }: Bench, url: string) {
  const load = async <T>(what: 'libraries' | 'client', shape: z.ZodMiniType<T>, count = false) => {
    const child = await startChild(here('first-use.js'), [url, what, count ? 'count' : 'as it is']);
    await child.stop();
    return shape.parse(child.said);
  };
  const alone: number[] = [];
  const whole: z.infer<ReturnType<typeof firstUse>>[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const lane of shuffled(['libraries', 'client'] as const)) {
      if (lane === 'libraries') alone.push((await load(lane, libraries())).loadMs);
      else whole.push(await load(lane, firstUse()));
    }
    say(`first use, round ${round} of ${rounds}`);
  }
  return { alone, whole, counted: await load('client', firstUse(), true) };
}

export const clientGoal: Goal = {
  name: 'client',
  title: 'Client',
  method: [
    'CPU (user and system) of a Node process, from `dist/client.js` as npm gives it. A call reads a page of 50 invented requests from a server on the loopback, which is another process, and checks every field; the floor is fetch and `json()` with the same headers. Each figure is the mean of 150 calls.',
    'Loading is measured in a new process each time, beside loading only the libraries that the client imports (zod/mini, idb, eventsource-parser). How many schemas are built is counted by the engine (calls of the constructor that every zod schema goes through) in one more process.',
  ],
  run: async (bench) => {
    const server = await startChild(here('page-server.js'), {});
    bench.atEnd(server.stop);
    const { url, bytes } = served().parse(server.said);
    bench.say('calls');
    const caller = await startChild(here('calls.js'), { url, rounds: bench.rounds });
    await caller.stop();
    const { fetch, client } = calls().parse(caller.said);
    const { alone, whole, counted } = await firstUses(bench, url);
    const first = whole.map(({ firstMs }) => firstMs);
    const second = whole.map(({ secondMs }) => secondMs);
    const loads = whole.map(({ loadMs }) => loadMs);
    const findings: Finding[] = [
      {
        what: 'a call that reads and checks 50 requests, CPU',
        beside: 'fetch and JSON',
        ratios: ratios(client, fetch),
        wanted: { atMost: 1.5 },
        context: `${short(median(client))} and ${short(median(fetch))} µs, page of ${short(bytes / 1024)} KiB`,
      },
      {
        what: 'schemas built when the client is loaded',
        beside: 'schemas built after its first call',
        ratios: [counted.atLoad / Math.max(1, counted.atFirstUse)],
        wanted: { atMost: 0 },
        context: `${counted.atLoad} and ${counted.atFirstUse}`,
      },
      {
        what: 'loading the client, CPU',
        beside: 'loading its libraries alone',
        ratios: ratios(loads, alone),
        context: `${short(median(loads))} and ${short(median(alone))} ms`,
      },
      {
        what: 'the first call of a process, CPU',
        beside: 'its second call',
        ratios: ratios(first, second),
        context: `${short(median(first))} and ${short(median(second))} ms; schemas are built in the first`,
      },
    ];
    return findings;
  },
};
