import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import type { Running } from '../contract/subject.js';
import { Api } from '../support/api.js';
import { diceOf, SEED } from '../support/dice.js';
import { startOnPglite } from '../support/gateway.js';
import { LONGEST_MS } from '../support/read-until.js';
import { openBrowser } from './browser.js';
import { holdEffects, type Kept } from './effects.js';
import { openFaultLink, type FaultLink } from './fault-link.js';
import { asPerson } from './officers.js';
import { openOrigin, type Origin } from './origin.js';
import { RestlessTab } from './restless-tab.js';
import { waitingWatch } from './waiting-watch.js';

/** How long the tabs are disturbed, in seconds; the long form has 180. */
const SECONDS = Number(process.env['HALO_TABS_SECONDS'] ?? 24);
const TABS = 5;
const EVERY_MS = 2_000;
const NOTE_MS = 150;
/** The goal of the long form: the longest that something may wait with nobody to send it, in milliseconds. The short form tells how long it was. */
const LEADERLESS_MS = Number(process.env['HALO_LEADERLESS_MS'] ?? 120_000);
const WHO = 'satgas-tab';

describe(`five tabs that are frozen, crashed, closed and loaded anew (seed ${SEED})`, () => {
  const dice = diceOf(SEED);
  let running: Running;
  let origin: Origin;
  let link: FaultLink;
  let browser: Browser;
  let phone: BrowserContext;
  let data: string;
  let tabs: RestlessTab[];

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'halo-tabs-'));
    origin = await openOrigin({ token: (who) => running.issuer.token(asPerson(who)) });
    running = await startOnPglite({ data, origins: [origin.url] });
    link = await openFaultLink(running.url);
    browser = await openBrowser();
    phone = await browser.newContext();
    phone.setDefaultTimeout(LONGEST_MS);
    const asked = { gateway: link.url, who: WHO, consent: running.pack.consent.version };
    tabs = Array.from({ length: TABS }, () => new RestlessTab(phone, origin.url, asked));
    for (const tab of tabs) await tab.open();
  });
  after(async () => {
    await browser.close();
    await link.close();
    await origin.close();
    await running.stop();
    await rm(data, { recursive: true, force: true });
  });

  it('send each entry once at a time, and leave nothing without a sender', async () => {
    const kept: Kept[] = [];
    const watch = waitingWatch(link);
    const awake = () => tabs.filter((tab) => tab.isAwake);
    const some = <T>(list: readonly T[]): T | undefined => list[dice(list.length)];
    const requests: string[] = [];
    while (requests.length < TABS) {
      const begun = await some(awake())?.act('', { kind: 'begin' });
      if (begun !== undefined) requests.push(begun.requestId);
    }
    const end = performance.now() + SECONDS * 1_000;
    const disturbing = (async () => {
      for (let nth = 0; performance.now() < end;) {
        await pause(EVERY_MS);
        // One always stays awake: a phone on which all are frozen sends nothing, and nobody could tell.
        const victim = some(tabs.filter((tab) => !tab.isBusy && (!tab.isAwake || awake().length > 1)));
        if ((await victim?.disturb(nth)) === true) nth += 1;
      }
    })();
    for (let nth = 0; performance.now() < end; nth += 1) {
      const request = some(requests) ?? '';
      // A tab that is taken away in the middle of writing has acknowledged nothing.
      const done = await some(awake())?.act(request, { kind: 'note', request: 0, text: `catatan ${nth}` });
      if (done !== undefined) {
        kept.push({ ...done, nth });
        watch.waits(done.commandId);
      }
      await pause(NOTE_MS);
    }
    await disturbing;
    for (const tab of tabs) await tab.wake();
    while (watch.left() > 0) await pause(20);

    assert.ok(watch.longestMs() < LEADERLESS_MS, `nothing was sent for ${Math.round(watch.longestMs())} ms`);
    assert.deepEqual(watch.doubled(), [], 'on their way twice at the same time');
    const api = new Api(running.url, await running.issuer.token(asPerson(WHO)));
    await watch.settled();
    await holdEffects(api, kept);
    const disturbed = tabs.flatMap((tab) => tab.disturbed);
    const counts = [...new Set(disturbed)].map((how) => `${disturbed.filter((each) => each === how).length} ${how}`);
    console.log(
      `${kept.length} written; ${counts.join(', ')}; longest without a sender ${Math.round(watch.longestMs())} ms`,
    );
  });
});
