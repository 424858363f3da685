import { join } from 'node:path';
import type { Bench, Finding, Goal } from '../finding.js';
import { race, short } from '../race.js';
import { median, ratios } from '../statistics.js';
import type { Rival } from '../rivals/rival-stores.js';
import { rivals } from '../rivals/ready-rivals.js';
import { openPage } from './browser-profile.js';
import { servePage } from './page-files.js';

const SINGLES = 120;
const BATCHED = 1_000;
const HEATS = 3;
const BATCH = 100;
const STORED = 10_000;

async function adds({ folder, rounds, say, atEnd }: Bench, url: string) {
  const { page, close } = await openPage(join(folder, 'profile-adds'), url);
  atEnd(close);
  const lane = (by: 'addRaw' | 'addByClient', count: number, batch: number) => async () => {
    await page.evaluate(() => window.outboxBench.clear());
    const ms = await page.evaluate(([name, many, size]) => window.outboxBench[name](many, size), [
      by,
      count,
      batch,
    ] as const);
    return (count / ms) * 1000;
  };
  const rival = (name: Rival) => async () => {
    await page.evaluate(() => window.outboxBench.clear());
    const ms = await page.evaluate(([store, many]) => window.outboxBench.addByRival(store, many), [
      name,
      SINGLES,
    ] as const);
    return (SINGLES / ms) * 1000;
  };
  const figures = await race(
    rounds,
    {
      dexie: rival('dexie'),
      rxdb: rival('rxdb'),
      pouchdb: rival('pouchdb'),
      raw: lane('addRaw', SINGLES, 1),
      client: lane('addByClient', SINGLES, 1),
      'raw batches': lane('addRaw', BATCHED, BATCH),
      'client batches': lane('addByClient', BATCHED, BATCH),
    },
    say,
    HEATS,
  );
  await close();
  return figures;
}

/** Fills both stores once, then measures each opening in a browser of its own over the same profile. */
async function colds({ folder, rounds, say, atEnd }: Bench, url: string) {
  const profile = join(folder, 'profile-cold');
  const filling = await openPage(profile, url);
  atEnd(filling.close);
  await filling.page.evaluate(([many, size]) => window.outboxBench.addRaw(many, size), [STORED, BATCH] as const);
  await filling.page.evaluate(([many, size]) => window.outboxBench.addByClient(many, size), [STORED, BATCH] as const);
  await filling.close();
  say(`both stores hold ${short(STORED)}`);
  const lane = (name: 'openRaw' | 'openByClient') => async () => {
    const { page, close } = await openPage(profile, url);
    atEnd(close);
    const ms = await page.evaluate((which) => window.outboxBench[which](), name);
    await close();
    return ms;
  };
  // One opening more than elsewhere: the first after filling also finds what the browser had not yet tidied up.
  return race(rounds + 2, { raw: lane('openRaw'), client: lane('openByClient') }, say);
}

export const outboxGoal: Goal = {
  name: 'outbox',
  title: 'Outbox',
  method: [
    `Real Chromium with a profile on disk; the client is \`dist/embed/client.js\`. One by one: ${SINGLES} submissions of about 2 kB, each stored before the next begins. In batches: ${BATCHED} of them, ${BATCH} in a call. The floor does the same with the browser's own IndexedDB: strict durability, the same indexes, one transaction a call. The figure of a round is the median of three heats. The client's time includes checking each submission and minting its ids; sending is off.`,
    `Cold: both stores hold ${STORED} records in one profile; each opening runs in a browser that was just started, from making the client to the first 50 entries.`,
  ],
  run: async (bench) => {
    const server = await servePage();
    bench.atEnd(server.close);
    const add = await adds(bench, server.url);
    const cold = await colds(bench, server.url);
    const rates = (one: readonly number[], other: readonly number[]) =>
      `${short(median(one))} and ${short(median(other))} a second`;
    const findings: Finding[] = [
      {
        what: 'durable adds, one by one',
        beside: 'raw IndexedDB, strict',
        ratios: ratios(add.client, add.raw),
        // At most 1.5 times the floor's time.
        wanted: { atLeast: 0.67 },
        context: rates(add.client, add.raw),
      },
      ...rivals.map((rival) => ({
        what: 'durable adds, one by one',
        beside: `${rival}, its usual settings`,
        ratios: ratios(add.client, add[rival]),
        context: rates(add.client, add[rival]),
      })),
      {
        what: `durable adds, ${BATCH} in a call`,
        beside: 'the client one by one',
        ratios: ratios(add['client batches'], add.client),
        wanted: { atLeast: 5 },
        context: rates(add['client batches'], add.client),
      },
      {
        what: `durable adds, ${BATCH} in a call`,
        beside: `raw IndexedDB, strict, ${BATCH} in a transaction`,
        ratios: ratios(add['client batches'], add['raw batches']),
        context: rates(add['client batches'], add['raw batches']),
      },
      {
        what: `cold open and first 50 of ${short(STORED)}`,
        beside: 'raw IndexedDB',
        ratios: ratios(cold.client, cold.raw),
        wanted: { atMost: 1.5 },
        context: `${short(median(cold.client))} and ${short(median(cold.raw))} ms`,
      },
    ];
    return findings;
  },
};
