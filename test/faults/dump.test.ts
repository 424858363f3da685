import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { RequestView } from '@halo-pamor/contract';
import type { Running } from '../contract/subject.js';
import { Api } from '../support/api.js';
import { startOnPglite } from '../support/gateway.js';
import { people } from '../support/people.js';
import { LONGEST_MS, readUntil } from '../support/read-until.js';
import { openPhone } from './browser.js';
import { tracesIn, WORDS } from './clear-traces.js';
import { holdEffects, type Kept } from './effects.js';
import { openFaultLink, type FaultLink } from './fault-link.js';
import { asPerson } from './officers.js';
import { openOrigin, type Origin } from './origin.js';
import { stores, type Store } from './page/browser-stores.js';

/** How many requests are queued, each with two photos; the long form has 50. */
const REQUESTS = Number(process.env['HALO_DUMP_REQUESTS'] ?? 5);
const PHOTOS_EACH = 2;
const FIRST = 'satgas-dump-a';
const PIN = '482915';
/** Of another RW: nothing of what the first one does comes to her by the gateway. */
const SECOND = { ...people.neighbour, sub: 'satgas-dump-b' };

describe('a lost phone with a full queue', () => {
  let running: Running;
  let origin: Origin;
  let link: FaultLink;
  let phone: BrowserContext;
  let page: Page;
  let profile: string;
  let data: string;
  const kept: Kept[] = [];

  const signIn = async (who: string, area?: string) => {
    await page.goto(`${origin.url}/?page=officer`);
    await page.waitForFunction(() => 'officerTab' in window);
    const asked = { gateway: link.url, who, consent: running.pack.consent.version };
    await page.evaluate((options) => window.officerTab.open(options), area === undefined ? asked : { ...asked, area });
  };
  const takePhone = async () => {
    phone = await openPhone(profile);
    phone.setDefaultTimeout(LONGEST_MS);
    page = phone.pages()[0] ?? (await phone.newPage());
  };
  /** What stands in clear in the stores of the browser, and where. */
  const inStores = async () => {
    const stored = await page.evaluate(() => window.officerTab.dump());
    const cookies = (await phone.cookies()).map(({ value }): { store: Store; text: string } => ({
      store: 'cookies',
      text: value,
    }));
    const clear = [...stored, ...cookies].flatMap(({ store, text }) =>
      tracesIn(text).map((what) => `${store}: ${what}`),
    );
    return { things: stored.length, clear: [...new Set(clear)].sort() };
  };
  /** The same of the files that the browser leaves on the phone once it has ended. */
  const inFiles = async () => {
    const names = await readdir(profile, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const clear: string[] = [];
    for (const file of files) {
      for (const what of tracesIn(await readFile(file, 'latin1'))) clear.push(`${file.slice(profile.length)}: ${what}`);
    }
    return { files, clear };
  };

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'halo-dump-'));
    profile = await mkdtemp(join(tmpdir(), 'halo-dump-phone-'));
    origin = await openOrigin({ token: (who) => running.issuer.token(who === SECOND.sub ? SECOND : asPerson(who)) });
    running = await startOnPglite({ data, origins: [origin.url] });
    link = await openFaultLink(running.url);
    await takePhone();
    // Once with signal: the key to seal to and the permit for whoever sends come from the gateway.
    const permitted = new Promise<void>((resolve) => {
      link.watch(({ method, path }) => () => {
        if (method === 'POST' && path === '/v1/permits') resolve();
      });
    });
    await signIn(FIRST);
    await page.evaluate((pin) => window.officerTab.lockBy(pin), PIN);
    await page.evaluate(() => window.officerTab.views([]));
    await permitted;
    await page.evaluate(() => window.officerTab.views([]));
    link.decide(() => ({ fault: 'request' }));
    for (let nth = 0; nth < REQUESTS; nth += 1) {
      const begun = await page.evaluate(() => window.officerTab.act('', { kind: 'begin' }));
      kept.push({ ...begun, nth: kept.length });
      for (let photo = 1; photo <= PHOTOS_EACH; photo += 1) {
        const act = { kind: 'photograph', request: 0, page: photo } as const;
        const id = begun.requestId;
        const done = await page.evaluate(([to, what]) => window.officerTab.act(to, what), [id, act] as const);
        kept.push({ ...done, nth: kept.length });
      }
    }
  });
  after(async () => {
    await phone.close();
    await link.close();
    await origin.close();
    await running.stop();
    for (const folder of [data, profile]) await rm(folder, { recursive: true, force: true });
  });

  it('has nothing to read in any store of the browser', async () => {
    const { things, clear } = await inStores();
    assert.ok(things > kept.length, 'the stores were looked into');
    assert.deepEqual(clear, []);
  });

  it('has nothing to read in the files of the browser’s profile', async () => {
    await phone.close();
    const { files, clear } = await inFiles();
    assert.ok(files.some((file) => file.includes('IndexedDB')));
    assert.deepEqual(clear, []);
    await takePhone();
  });

  it('sends all of it for its next user, who reads none of it', async () => {
    await signIn(SECOND.sub, SECOND.areas[0]);
    const readable = () => page.evaluate((all) => window.officerTab.readable(all), kept);
    assert.deepEqual(await readable(), [], 'before it is sent');
    link.decide(undefined);
    const api = new Api(running.url, await running.issuer.token(asPerson(FIRST)));
    const all = new Set(kept.map(({ requestId }) => requestId));
    const isWhole = (view: RequestView) => all.has(view.id) && pagesOf(view) === PHOTOS_EACH;
    while ((await api.allChanges()).items.filter(isWhole).length < all.size) await pause(200);
    assert.equal(await holdEffects(api, kept), kept.length);
    const { events } = await api.history(kept[0]?.requestId ?? '');
    assert.ok(
      events.every(({ by }) => by.id === FIRST),
      'done by whoever wrote it',
    );
    assert.deepEqual(await readable(), [], 'after it was sent');
    const left = () => page.evaluate(() => window.officerTab.left());
    await readUntil(left, ({ waiting }) => waiting === 0);
    assert.deepEqual((await inStores()).clear, []);
  });

  it('shows its first user that nothing is left, behind the same PIN', async () => {
    await signIn(FIRST);
    assert.equal(await page.evaluate((pin) => window.officerTab.unlock(pin), PIN), true);
    assert.deepEqual(await page.evaluate(() => window.officerTab.left()), { waiting: 0, parked: [] });
    console.log(`${REQUESTS} requests and ${REQUESTS * PHOTOS_EACH} photos queued, sent by another, nothing in clear`);
  });

  // Last, for it leaves on this phone what all before it say is not there.
  it('would be found out if anything lay there in clear', async () => {
    const text = Object.values(WORDS).join(' ');
    await page.evaluate(async (words) => {
      await window.officerTab.plant(words, await window.officerTab.smallBlob());
    }, text);
    const { clear } = await inStores();
    const wanted = stores.flatMap((store) => Object.keys(WORDS).map((what) => `${store}: ${what}`));
    assert.deepEqual(clear, [...wanted, 'indexedDB: the header of a JPEG'].sort());
    await phone.close();
    const found = (await inFiles()).clear.join('\n');
    for (const place of ['IndexedDB', 'CacheStorage', 'File System', 'Local Storage']) {
      assert.match(found, new RegExp(`${place}.*: an identity number`), place);
    }
    assert.match(found, /IndexedDB.*: the header of a JPEG/);
    for (const each of [text, encodeUtf16(text), Buffer.from(`{"a":"${text}"}`).toString('base64url')]) {
      assert.deepEqual(tracesIn(each), Object.keys(WORDS));
    }
    await takePhone();
  });
});

function pagesOf({ papers }: RequestView): number {
  return papers.reduce((sum, { files = [] }) => sum + files.length, 0);
}

function encodeUtf16(text: string): string {
  return Buffer.from(text, 'utf16le').toString('latin1');
}
