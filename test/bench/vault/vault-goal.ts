import { join } from 'node:path';
import type { Bench, Goal } from '../finding.js';
import { openPage } from '../outbox/browser-profile.js';
import { pageFiles } from '../outbox/page-files.js';
import { race, short } from '../race.js';
import { rivals, rivalStores } from '../rivals/ready-rivals.js';
import type { Store } from '../rivals/rival-stores.js';
import { median, ratios } from '../statistics.js';
import { serveFeed } from './feed-server.js';

const STORED = 10_000;

/** Fills everything once, then measures each opening in a browser of its own over the same profile. */
async function openings({ folder, rounds, say, atEnd }: Bench) {
  const files = pageFiles(['vault/vault-page.js', 'client/invented-page.js']);
  files.set('/test/bench/rivals/rival-stores.js', await rivalStores());
  const server = await serveFeed(files, STORED);
  atEnd(server.close);
  const profile = join(folder, 'profile');
  const opened = async () => {
    const { page, close } = await openPage(profile, server.url, 'vaultBench');
    atEnd(close);
    return { page, close };
  };
  const filling = await opened();
  const held = await filling.page.evaluate(() => window.vaultBench.fillVault());
  if (held !== STORED) throw new Error(`the vault holds ${held} requests instead of ${STORED}`);
  for (const store of ['idb', ...rivals] as const) {
    await filling.page.evaluate(([name, many]) => window.vaultBench.fillStore(name, many), [store, STORED] as const);
  }
  await filling.close();
  say(`all stores hold ${short(STORED)}`);
  const store = (name: Store) => async () => {
    const { page, close } = await opened();
    const ms = await page.evaluate((which) => window.vaultBench.openStore(which), name);
    await close();
    return ms;
  };
  const vault = async () => {
    const { page, close } = await opened();
    const ms = await page.evaluate(() => window.vaultBench.openVault());
    await close();
    return ms;
  };
  const lanes = { vault, idb: store('idb'), dexie: store('dexie'), rxdb: store('rxdb'), pouchdb: store('pouchdb') };
  // One opening more than elsewhere: the first after filling also finds what the browser had not yet tidied up.
  return race(rounds + 2, lanes, say);
}

export const vaultGoal: Goal = {
  name: 'vault',
  title: 'Vault',
  method: [
    `Real Chromium with a profile on disk. The vault was filled by the change feed with ${short(STORED)} requests as the gateway sends them, each in a box of its own; the stores beside it hold the same requests in clear, by an index over when they changed. Each opening runs in a browser that was just started, from making the client (or opening the store) to the newest 50 in hand; before, the scripts of all were fetched and the browser’s storage was woken.`,
    'The vault opens by the key of its device. A PIN adds its 600,000 rounds of PBKDF2, which are slow on purpose and no part of the goal.',
  ],
  run: async (bench) => {
    const took = await openings(bench);
    const times = (other: readonly number[]) => `${short(median(took.vault))} and ${short(median(other))} ms`;
    return [
      {
        what: `open and first 50 of ${short(STORED)}`,
        beside: 'idb reading the same page in clear',
        ratios: ratios(took.vault, took.idb),
        wanted: { atMost: 2 },
        context: times(took.idb),
      },
      ...rivals.map((rival) => ({
        what: `open and first 50 of ${short(STORED)}`,
        beside: `${rival}, its usual settings`,
        ratios: ratios(took.vault, took[rival]),
        context: times(took[rival]),
      })),
    ];
  },
};
