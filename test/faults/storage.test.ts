import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Running } from '../contract/subject.js';
import { Api } from '../support/api.js';
import { diceOf, SEED } from '../support/dice.js';
import { startOnPglite } from '../support/gateway.js';
import { openBrowser } from './browser.js';
import { holdEffects, type Kept } from './effects.js';
import { asPerson } from './officers.js';
import { openOrigin, type Origin } from './origin.js';

/** How many faults are forced; the long form has 50. */
const FAULTS = Number(process.env['HALO_STORAGE_FAULTS'] ?? 16);
const KINDS = ['quota', 'aborted', 'closed', 'versionchange'] as const;
/** What a person is told when something was not kept. */
const SAID = /storage-full|storage-unavailable/;
const WHO = 'satgas-storage';

describe(`a storage that fails (seed ${SEED})`, () => {
  const dice = diceOf(SEED);
  let running: Running;
  let origin: Origin;
  let browser: Browser;
  let page: Page;
  let data: string;

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'halo-storage-'));
    origin = await openOrigin({ token: (who) => running.issuer.token(asPerson(who)) });
    running = await startOnPglite({ data, origins: [origin.url] });
    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${origin.url}/?page=officer`);
    await page.waitForFunction(() => 'officerTab' in window);
    const asked = { gateway: running.url, who: WHO, consent: running.pack.consent.version };
    await page.evaluate((options) => window.officerTab.open(options), asked);
  });
  after(async () => {
    await browser.close();
    await origin.close();
    await running.stop();
    await rm(data, { recursive: true, force: true });
  });

  it('loses nothing without saying so, and keeps nothing of what it said it could not keep', async () => {
    const begun = await page.evaluate(() => window.officerTab.act('', { kind: 'begin' }));
    const kept: Kept[] = [{ ...begun, nth: 0 }];
    const refused: string[] = [];
    const fired = () => page.evaluate(() => window.officerTab.faultyStorage.fired());
    for (let nth = 1; (await fired()) < FAULTS; nth += 1) {
      const text = `catatan ${nth}.`;
      const [kind, later] = [KINDS[nth % KINDS.length] ?? 'quota', dice(4)];
      await page.evaluate(([fault, after]) => window.officerTab.faultyStorage.arm(fault, after), [
        kind,
        later,
      ] as const);
      const act = { kind: 'note', request: 0, text } as const;
      const done = await page
        .evaluate(([id, what]) => window.officerTab.act(id, what), [begun.requestId, act] as const)
        .catch((caught: unknown) => String(caught));
      if (typeof done !== 'string') kept.push({ ...done, nth });
      else {
        assert.match(done, SAID, `${kind} was not told as what it is`);
        refused.push(text);
      }
      await pause(dice(60));
    }
    await page.evaluate(() => window.officerTab.faultyStorage.disarm());
    for (let left = 1; left > 0;) {
      await pause(50);
      const now = await page.evaluate(() => window.officerTab.left());
      assert.deepEqual(now.parked, []);
      left = now.waiting;
    }
    const api = new Api(running.url, await running.issuer.token(asPerson(WHO)));
    assert.equal(await holdEffects(api, kept), kept.length);
    const { events } = await api.history(begun.requestId);
    const told = JSON.stringify(events);
    assert.deepEqual(
      refused.filter((text) => told.includes(text)),
      [],
      'said not to be kept, and sent',
    );
    assert.ok(refused.length > 0 && kept.length > 1);
    console.log(`${FAULTS} faults; ${kept.length} kept and sent, ${refused.length} told as not kept, none lost`);
  });
});
