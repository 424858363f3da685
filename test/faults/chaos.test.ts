import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Running } from '../contract/subject.js';
import { SEED } from '../support/dice.js';
import { startOnPglite } from '../support/gateway.js';
import { openBrowser } from './browser.js';
import { Lane } from './lane.js';
import { asPerson } from './officers.js';
import { openOrigin, type Origin } from './origin.js';

/** How many seeds are played; the long form has 1000. */
const SEEDS = Number(process.env['HALO_CHAOS'] ?? 6);
/** How much is done in each; the long form has 100. */
const ACTIONS = Number(process.env['HALO_CHAOS_ACTIONS'] ?? 60);
/** How many seeds are played at the same time, each with phones and a link of its own: what is timed is not how many pages a machine bears. */
const LANES = Math.min(3, SEEDS);

describe('two officers with two tabs each on a bad network', () => {
  let running: Running;
  let origin: Origin;
  let browser: Browser;
  let data: string;

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'halo-chaos-'));
    origin = await openOrigin({ token: (who) => running.issuer.token(asPerson(who)) });
    running = await startOnPglite({ data, origins: [origin.url] });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await origin.close();
    await running.stop();
    await rm(data, { recursive: true, force: true });
  });

  it(`end as the model says, ${SEEDS} seeds from ${SEED} on, and nothing waits longer than 30 s after the last fault`, async () => {
    let next = SEED;
    let faults = 0;
    const times: number[] = [];
    const failed: string[] = [];
    const run = async () => {
      const lane = await Lane.open(browser, running, origin);
      while (next < SEED + SEEDS && failed.length === 0) {
        const seed = next;
        next += 1;
        await lane.play(seed, ACTIONS).then(
          (ms) => times.push(ms),
          (cause: unknown) => failed.push(`SEED=${seed} HALO_CHAOS=1: ${String(cause)}`),
        );
      }
      faults += lane.faults;
      await lane.close();
    };
    await Promise.all(Array.from({ length: LANES }, run));
    assert.deepEqual(failed, []);
    assert.ok(faults > SEEDS, 'hardly a fault happened');
    const slowest = Math.round(Math.max(...times));
    const middle = Math.round([...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0);
    console.log(`${times.length} seeds, ${faults} faults; empty in ${middle} ms, at most ${slowest}`);
  });
});
