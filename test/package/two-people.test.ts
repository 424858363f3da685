import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { askForVisit } from '../consumers/ask.js';
import { openBrowser } from '../consumers/consumers.js';
import { answerAtGateway } from '../consumers/host.js';
import { startMock, type Mock } from '../consumers/mock.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { LONGEST_MS, readUntil } from '../support/read-until.js';

const PAGE = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Two</title>
<halo-pamor id="one" gateway="https://pamor.example" city="32.75"></halo-pamor>
<halo-pamor id="two" gateway="https://pali.example" city="16.12" locale="en" theme="dark"></halo-pamor>
<script type="module" src="/halo-pamor.js"></script>
<script type="module">
  window.told = [];
  for (const name of ['halo-submit', 'halo-outbox', 'halo-error', 'halo-exit'])
    addEventListener(name, ({ target, detail }) => window.told.push([target.id, name, detail.status ?? '']));
  for (const tag of document.querySelectorAll('halo-pamor'))
    tag.getToken = async () => (await fetch('/token-' + tag.id)).text();
</script>`;

const marlina = { id: 'warga-pali-1', name: 'Marlina Rekaan', role: 'citizen', city: '16.12', areas: [] } as const;

describe('two people of two cities on one page', () => {
  let browser: Browser;
  let mocks: readonly [Mock, Mock];
  let server: PageServer;
  let page: Page;
  const calls: string[] = [];
  before(async () => {
    [browser, ...mocks] = await Promise.all([openBrowser(), startMock(), startMock('kabupaten-pali', marlina)]);
    const [bekasi, pali] = mocks;
    server = await servePages((path) => ({ '/': PAGE, '/token-one': bekasi.token, '/token-two': pali.token })[path]);
    page = await browser.newPage({ viewport: { width: 800, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(LONGEST_MS);
    await answerAtGateway(page, bekasi);
    await answerAtGateway(page, pali, 'https://pali.example');
    page.on('request', (request) => {
      const token = request.headers()['authorization']?.replace('Bearer ', '');
      const whose = token === bekasi.token ? 'one' : token === pali.token ? 'two' : undefined;
      if (whose !== undefined) calls.push(`${whose} ${new URL(request.url()).host}`);
    });
    await page.goto(server.origin);
  });
  after(async () => {
    await browser.close();
    await Promise.all(mocks.map((mock) => mock.close()));
    server.close();
  });
  const tag = (id: string) => page.locator(`#${id}`);
  const look = (id: string) =>
    page.evaluate<string[]>(`(() => {
      const style = getComputedStyle(document.getElementById('${id}'));
      return ['--halo-accent', 'background-color', 'color', 'color-scheme'].map((name) => style.getPropertyValue(name).trim());
    })()`);

  it('each see their own name, city, language and colours', async () => {
    await tag('one').getByRole('button', { name: 'Minta dijemput' }).first().waitFor();
    await tag('two').getByRole('button', { name: 'Ask for a visit' }).first().waitFor();
    await tag('two').getByText('Marlina').first().waitFor();
    assert.equal(await tag('one').getByText('Marlina').count(), 0);
    const [one, two] = [await look('one'), await look('two')];
    assert.equal(two[3], 'dark');
    one.forEach((value, at) => assert.notEqual(value, two[at], `look ${at}`));
  });

  it('each send to their own city, with their own token, and keep it apart', async () => {
    const code = await askForVisit(tag('one'));
    assert.deepEqual(
      mocks.map((mock) => mock.arrived()),
      [[code.replaceAll('-', '')], []],
    );
    assert.equal(await tag('two').getByText(code).count(), 0);
    // What nobody waits for comes when each of them gets round to it.
    const sent = await readUntil(
      () => [...new Set(calls)].sort(),
      ({ length }) => length > 1,
    );
    assert.deepEqual(sent, ['one pamor.example', 'two pali.example']);
    const told = await page.evaluate<string[][]>('window.told');
    assert.ok(told.some(([id, name]) => id === 'one' && name === 'halo-submit'));
    assert.ok(!told.some(([id, name]) => id === 'two' && name === 'halo-submit'));
    const kept = () =>
      page.evaluate<string[]>(
        `indexedDB.databases().then((all) => all.map(({ name }) => name).filter((name) => /^halo-pamor:[0-9a-f]{32}$/.test(name)))`,
      );
    await readUntil(kept, ({ length }) => length === 2);
  });

  it('do not feel that the other goes', async () => {
    const before = await look('one');
    await page.evaluate(`document.getElementById('two').destroy()`);
    assert.deepEqual(await look('one'), before);
    await tag('one').getByRole('button', { name: 'Lihat perjalanannya' }).click();
    await tag('one').getByText('Diajukan').first().waitFor();
    const exits = (await page.evaluate<string[][]>('window.told')).filter(([, name]) => name === 'halo-exit');
    assert.deepEqual(exits, [['two', 'halo-exit', 'destroyed']]);
  });
});
