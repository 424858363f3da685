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
import { LONGEST_MS } from '../support/read-until.js';
import { openBrowser } from './browser.js';
import { holdEffects, type Kept } from './effects.js';
import { asPerson } from './officers.js';
import { openFaultLink, type FaultLink } from './fault-link.js';
import { openOrigin, type Origin } from './origin.js';

/** How many faults are forced; the long form has 50. */
const FAULTS = Number(process.env['HALO_STORAGE_FAULTS'] ?? 16);
/** How many of them delete the databases: with the page open, and while it is closed. */
const DELETED = Math.ceil(FAULTS / 5);
const KINDS = ['quota', 'aborted', 'closed', 'versionchange'] as const;
/** What a person is told when something was not kept. */
const SAID = /storage-full|storage-unavailable/;
const WHO = 'satgas-storage';
const LOSER = 'satgas-deleted';

describe(`a storage that fails (seed ${SEED})`, () => {
  const dice = diceOf(SEED);
  let running: Running;
  let origin: Origin;
  let link: FaultLink;
  let browser: Browser;
  let page: Page;
  let data: string;

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'halo-storage-'));
    origin = await openOrigin({ token: (who) => running.issuer.token(asPerson(who)) });
    running = await startOnPglite({ data, origins: [origin.url] });
    link = await openFaultLink(running.url);
    browser = await openBrowser();
  });
  /** A new phone, on which somebody is signed in. */
  const takePhone = async (who: string) => {
    page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(LONGEST_MS);
    await page.goto(`${origin.url}/?page=officer`);
    await page.waitForFunction(() => 'officerTab' in window);
    await signIn(who);
  };
  const signIn = (who: string) => {
    const asked = { gateway: link.url, who, consent: running.pack.consent.version };
    return page.evaluate((options) => window.officerTab.open(options), asked);
  };

  after(async () => {
    await browser.close();
    await link.close();
    await origin.close();
    await running.stop();
    await rm(data, { recursive: true, force: true });
  });

  it('loses nothing without saying so, and keeps nothing of what it said it could not keep', async () => {
    await takePhone(WHO);
    const begun = await page.evaluate(() => window.officerTab.act('', { kind: 'begin' }));
    const kept: Kept[] = [{ ...begun, nth: 0 }];
    const refused: string[] = [];
    const sent = async () => {
      await page.evaluate(() => window.officerTab.faultyStorage.disarm());
      for (let left = 1; left > 0;) {
        await pause(50);
        const now = await page.evaluate(() => window.officerTab.left());
        assert.deepEqual(now.parked, []);
        left = now.waiting;
      }
    };
    const fired = () => page.evaluate(() => window.officerTab.faultyStorage.fired());
    const isToldOf = () => refused.length > 0 && kept.length > 1;
    for (let nth = 1; (await fired()) < FAULTS - DELETED || !isToldOf(); nth += 1) {
      const text = `catatan ${nth}.`;
      const kind = KINDS[nth % KINDS.length] ?? 'quota';
      // Until one was told of, it hits what the person writes, and neither what is written after that nor what is still being sent.
      const isFirst = kind === 'quota' && refused.length === 0;
      const later = isFirst ? 0 : dice(4);
      if (isFirst) await sent();
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
    await sent();
    const api = new Api(running.url, await running.issuer.token(asPerson(WHO)));
    assert.equal(await holdEffects(api, kept), kept.length);
    const { events } = await api.history(begun.requestId);
    const told = JSON.stringify(events);
    assert.deepEqual(
      refused.filter((text) => told.includes(text)),
      [],
      'said not to be kept, and sent',
    );
    console.log(`${await fired()} faults; ${kept.length} kept and sent, ${refused.length} told as not kept, none lost`);
  });

  it('says how many entries were lost with databases that were deleted', async () => {
    await takePhone(LOSER);
    const begin = () => page.evaluate(() => window.officerTab.act('', { kind: 'begin' }));
    const lost = () => page.evaluate(() => window.officerTab.lost());
    const noted = async (entries: number) => {
      while ((await page.evaluate(() => window.officerTab.noted())) !== entries) await pause(20);
    };
    // What is written stays on the phone; what the phone asks for comes.
    link.decide(({ commands }) => (commands.length > 0 ? { fault: 'request' } : {}));
    let there = 0;
    let all = 0;
    for (let nth = 0; nth < DELETED; nth += 1) {
      for (let more = 1 + dice(4); more > 0; more -= 1) {
        await begin();
        there += 1;
      }
      await noted(there);
      const isOpen = nth % 2 === 0;
      if (!isOpen) await page.evaluate(() => window.officerTab.close());
      await page.evaluate(() => window.officerTab.deleteDatabases());
      if (isOpen) {
        await begin();
        await noted(1);
      } else await signIn(LOSER);
      assert.equal(await lost(), there, `deleted while the page was ${isOpen ? 'open' : 'closed'}`);
      all += there;
      there = isOpen ? 1 : 0;
      await page.evaluate(() => window.officerTab.acceptLoss());
      await signIn(LOSER);
      assert.equal(await lost(), 0, 'told once');
      assert.equal((await page.evaluate(() => window.officerTab.left())).waiting, there);
    }
    link.decide(undefined);
    console.log(`databases deleted ${DELETED} times with ${all} entries in them, each of which was missed`);
  });
});
