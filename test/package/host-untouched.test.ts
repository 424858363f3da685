import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { askForVisit } from '../consumers/ask.js';
import { openBrowser } from '../consumers/consumers.js';
import { answerAtGateway } from '../consumers/host.js';
import { startMock, type Mock } from '../consumers/mock.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { LONGEST_MS } from '../support/read-until.js';
import { changesOf, footprintOf, storedText, type Footprint } from './host-footprint.js';
import { root } from './project-root.js';

/** A host with something of its own everywhere. */
const PAGE = `<!doctype html><html lang="id" class="own"><meta charset="utf-8"><title>Milik sendiri</title>
<style>main { color: navy }</style>
<body data-own="1"><main></main>
<script type="module">
  window.tag = null;
  localStorage.setItem('own', '1');
  sessionStorage.setItem('own', '1');
  document.cookie = 'own=1';
  history.replaceState({ own: 1 }, '', '?own=1');
  addEventListener('online', () => undefined);
  await caches.open('own');
  await new Promise((done) => (indexedDB.open('own').onsuccess = ({ target }) => (target.result.close(), done())));
  document.body.dataset.set = 'yes';
</script>`;

/** What the guide says that stays. */
const guide = readFileSync(join(root, 'docs/guides/embed.md'), 'utf8');
const documented = (...names: readonly string[]): string[] => {
  const section = guide.slice(guide.indexOf('## What it touches of your page'));
  for (const name of names) assert.ok(section.includes(`\`${name}\``), `the guide does not name ${name}`);
  return names.map((name) => `+${name}`);
};

/** A name for each person, gateway and city: what is behind the colon is a hash. */
const nameless = (changes: Readonly<Record<string, string[]>>) =>
  Object.fromEntries(
    Object.entries(changes).map(([thing, all]) => [
      thing,
      all.map((each) => each.replace(/^\+halo-pamor:[0-9a-f]{32}(?=$|:carried$)/, '+halo-pamor:…')),
    ]),
  );

const STAYS = {
  localStorage: documented('halo-pamor:canary'),
  databases: documented('halo-pamor:…', 'halo-pamor:…:carried'),
  globals: documented(
    'HaloPamor',
    '__zod_globalConfig',
    'litElementVersions',
    'litHtmlVersions',
    'litPropertyMetadata',
    'reactiveElementVersions',
  ),
};

/** Each kind of listener once: how many there are depends on whether the client waits for its gateway just then. */
const kindsOf = ({ listeners = [], ...others }: Readonly<Record<string, string[]>>) => ({
  ...others,
  listeners: [...new Set(listeners)],
});

describe('the page of a host', () => {
  let browser: Browser;
  let mock: Mock;
  let server: PageServer;
  before(async () => {
    [browser, mock] = await Promise.all([openBrowser(), startMock()]);
    server = await servePages((path) => ({ '/': PAGE, '/token': mock.token })[path]);
  });
  after(async () => {
    await browser.close();
    await mock.close();
    server.close();
  });

  /** Opens the host's page and looks at it, and then puts the plugin on it. */
  const open = async (attributes = ''): Promise<{ page: Page; before: Footprint }> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_MS);
    await answerAtGateway(page, mock);
    await page.goto(server.origin);
    await page.locator('[data-set]').waitFor({ state: 'attached' });
    const before = await footprintOf(page);
    await page.evaluate(async (more) => {
      const place = document.querySelector('main');
      if (place === null) throw new Error('no place');
      place.innerHTML = `<halo-pamor gateway="https://pamor.example" city="32.75" ${more}></halo-pamor>`;
      const [tag] = place.children;
      Object.assign(tag ?? {}, { getToken: async () => (await fetch('/token')).text() });
      Object.assign(window, { tag });
      await import(`${location.origin}/halo-pamor.js`);
    }, attributes);
    // Written once the page is idle; what is made to be deleted is gone by then.
    await page.waitForFunction('localStorage.length > 1');
    await page.waitForFunction(
      `indexedDB.databases().then((all) => all.length === 3 && all.some(({ name }) => name.endsWith(':carried')))`,
    );
    return { page, before };
  };

  /** Takes it from the page for good, and waits until the browser has given its locks back. */
  const destroy = async (page: Page): Promise<void> => {
    await page.evaluate('window.tag.destroy()');
    await page.waitForFunction(
      'navigator.locks.query().then(({ held, pending }) => held.length + pending.length === 0)',
    );
  };

  it('has what the guide names and nothing else, while somebody sends a request', async () => {
    const { page, before } = await open();
    await askForVisit(page);
    assert.deepEqual(kindsOf(nameless(changesOf(before, await footprintOf(page)))), {
      ...STAYS,
      locks: documented('halo-pamor:…'),
      listeners: documented('document visibilitychange', 'window online'),
    });
    await page.context().close();
  });

  it('has nobody listening, waiting or holding a lock after destroy()', async () => {
    const { page, before } = await open();
    await askForVisit(page);
    await destroy(page);
    assert.deepEqual(nameless(changesOf(before, await footprintOf(page))), STAYS);
    assert.equal(await page.locator('main > *').count(), 0);
    await page.context().close();
  });

  it('has its address back when a view stood in the hash, and the steps that the person made', async () => {
    const { page, before } = await open('routing="hash"');
    await page.getByRole('button', { name: 'Minta dijemput' }).first().click();
    await page.getByRole('heading', { name: 'Apa yang terjadi?' }).waitFor();
    await page.waitForURL(/#halo-pamor\/request$/);
    await destroy(page);
    const { history, ...others } = changesOf(before, await footprintOf(page));
    assert.deepEqual(nameless(others), STAYS);
    const [then = ''] = before['history'] ?? [];
    assert.deepEqual(history, [`+${String(Number(then) + 1)}`, `-${then}`]);
    await page.context().close();
  });

  it('keeps nothing that a person wrote after wipe()', async () => {
    const { page, before } = await open();
    const code = await askForVisit(page);
    await page.evaluate('window.tag.wipe()');
    await destroy(page);
    assert.deepEqual(nameless(changesOf(before, await footprintOf(page))), STAYS);
    const text = await storedText(page);
    for (const word of ['Rekaan', '0000123', code, code.replaceAll('-', '')]) assert.ok(!text.includes(word), word);
    assert.equal(
      await page.evaluate(`(async () => {
      const [{ name }] = (await indexedDB.databases()).filter(({ name }) => /^halo-pamor:[0-9a-f]{32}$/.test(name));
      const db = await new Promise((done) => (indexedDB.open(name).onsuccess = ({ target }) => done(target.result)));
      const count = (store) => new Promise((done) =>
        (db.transaction(store).objectStore(store).count().onsuccess = ({ target }) => done(target.result)));
      const rows = (await count('views')) + (await count('entries')) + (await count('files'));
      db.close();
      return rows;
    })()`),
      0,
    );
    await page.context().close();
  });
});
