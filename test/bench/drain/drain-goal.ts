import { join } from 'node:path';
import type { Bench, Goal } from '../finding.js';
import { openPage } from '../outbox/browser-profile.js';
import { pageFiles } from '../outbox/page-files.js';
import { race, short } from '../race.js';
import { median, ratios } from '../statistics.js';
import { serveDrain } from './drain-server.js';

const COUNT = 1_000;
/** 400 ms and 1 Mbit/s each way, as at the edge of a cell. */
const LINK = { offline: false, latency: 400, downloadThroughput: 125_000, uploadThroughput: 125_000 };

async function lanes({ folder, atEnd, say }: Bench) {
  const server = await serveDrain(pageFiles(['drain/drain-page.js', 'outbox/invented-payload.js']));
  atEnd(server.close);
  let heat = 0;
  const over = (act: 'floor' | 'client') => async () => {
    heat += 1;
    const { page, close } = await openPage(join(folder, `profile-${heat}`), server.url, 'drainBench');
    atEnd(close);
    if (act === 'client') await page.evaluate((count) => window.drainBench.queue(count), COUNT);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINK);
    const ms =
      act === 'client'
        ? await page.evaluate(() => window.drainBench.drain())
        : await page.evaluate((count) => window.drainBench.floor(count), COUNT);
    await close();
    return ms;
  };
  // Each takes half a minute and depends on the link far more than on the machine: one round, and none to warm up.
  return race(1, { floor: over('floor'), client: over('client') }, say, 1, 'cold');
}

export const drainGoal: Goal = {
  name: 'drain',
  title: 'Draining a day over a weak link',
  method: [
    `${short(COUNT)} submissions of about 2 kB, each of a request of its own, are queued; then the browser pretends a link of 400 ms and 1 Mbit/s each way, and the time until nothing is left is taken. The server answers at once with whole requests. The floor sends the same commands in clear over the same link, 100 in a call and one call after another, and keeps nothing.`,
  ],
  run: async (bench) => {
    const { client, floor } = await lanes(bench);
    return [
      {
        what: `${short(COUNT)} queued commands sent`,
        beside: 'their bytes and round trips alone',
        ratios: ratios(client, floor),
        wanted: { atMost: 2 },
        context: `${short(median(client) / 1000)} and ${short(median(floor) / 1000)} s`,
      },
    ];
  },
};
