import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { loadCity, PACKS_FOLDER } from '@halo-pamor/cities';
import { openBrowser } from '../consumers/consumers.js';
import { answerAtGateway } from '../consumers/host.js';
import { startMock, type Mock } from '../consumers/mock.js';
import { axeViolations } from '../support/axe.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { LONGEST_MS } from '../support/read-until.js';
import { firstQuestion, type FirstQuestion } from '../../src/first-question/index.js';
import { answerHasFocus, ENTRY, openHeld, SIZES, takenOver } from './held-page.js';
import { difference } from './pixels.js';

/** The ways in which a page may bring it, by the path of the page. */
const WAYS = {
  '/id': {},
  '/en': { locale: 'en' },
  '/su': { locale: 'su' },
  '/dark': { theme: 'dark' },
  '/large': { theme: 'contrast large' },
} as const;
type Way = keyof typeof WAYS;

describe('the first question that a page brings', () => {
  let browser: Browser;
  let mock: Mock;
  let server: PageServer;
  const pages: Record<string, string> = {};
  const written = new Map<string, FirstQuestion>();

  before(async () => {
    [browser, mock] = await Promise.all([openBrowser(), startMock()]);
    const { pack } = await loadCity(join(PACKS_FOLDER, 'kota-bekasi.json'));
    for (const [path, way] of Object.entries(WAYS)) {
      const question = await firstQuestion({ pack, ...way });
      written.set(path, question);
      const attributes = Object.entries(way).map(([name, value]) => `${name}="${value}"`);
      pages[path] = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Host</title>
<main><h1>Host</h1><halo-pamor gateway="https://pamor.example" city="32.75" view="request" ${attributes.join(' ')}>${question.html}</halo-pamor></main>
<script type="module" src="/halo-pamor.js"></script>
<script type="module">
  document.querySelector('halo-pamor').getToken = async () => (await fetch('/token')).text();
</script>`;
    }
    server = await servePages((path) => ({ ...pages, '/token': mock.token })[path]);
  });
  after(async () => {
    await browser.close();
    await mock.close();
    server.close();
  });

  /** Opens a page whose script is held back until it is let go, on a phone of its own. */
  const open = async (path: Way, options: BrowserContextOptions = {}) =>
    openIn(await browser.newContext({ viewport: SIZES[0], reducedMotion: 'reduce', ...options }), path);
  const openIn = async (phone: BrowserContext, path: Way): Promise<{ page: Page; letGo: () => void }> => {
    const { page, letGo } = await openHeld(phone, mock, server.origin + path);
    await page.getByRole('radio').first().waitFor();
    return { page, letGo };
  };

  for (const path of ['/id', '/en', '/su', '/dark', '/large'] as const) {
    for (const viewport of SIZES) {
      it(`looks as what the tag puts in its place: ${path.slice(1)}, ${viewport.width} px`, async () => {
        const { page, letGo } = await open(path, { viewport });
        const before = await page.screenshot({ fullPage: true });
        letGo();
        await takenOver(page);
        const after = await page.screenshot({ fullPage: true });
        assert.equal(await difference(before, after), 0);
        await page.context().close();
      });
    }
  }

  it('can be read, told and used without a script, and where text is twice as large', async () => {
    for (const path of ['/id', '/dark'] as const) {
      const { page } = await open(path, { viewport: { width: 320, height: 740 } });
      assert.deepEqual(await axeViolations(page), []);
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      assert.equal(await page.getByRole('radio', { checked: true }).count(), 1);
      await page.getByRole('button', { name: 'Lanjut' }).press('Enter');
      await page.getByRole('status').filter({ hasText: 'Sedang memuat' }).waitFor();
      assert.deepEqual(await axeViolations(page), []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
      await page.context().close();
    }
  });

  it('is gone on from where it was answered, with the focus where it was', async () => {
    const { page, letGo } = await open('/id');
    await page.getByRole('radio', { name: 'Ada yang hilang' }).check();
    letGo();
    await takenOver(page);
    assert.equal(await page.locator('halo-request-form').getByRole('radio', { checked: true }).inputValue(), 'lost');
    await answerHasFocus(page, 'lost');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByRole('heading', { name: 'Dokumen ini untuk siapa?' }).waitFor();
    await page.context().close();
  });

  it('goes on to the next question by itself when its button was pressed, and says so until then', async () => {
    const { page, letGo } = await open('/id');
    await page.getByRole('radio', { name: 'Baru menikah' }).check();
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByRole('status').filter({ hasText: 'Sedang memuat' }).waitFor();
    letGo();
    await page.getByText('Langkah 2 dari 9').waitFor();
    await page.context().close();
  });

  it('keeps the answer on the phone, and goes on from a kept one whatever is answered at it', async () => {
    const { page, letGo } = await open('/id');
    letGo();
    await takenOver(page);
    await page.locator('halo-request-form').getByRole('radio', { name: 'Ada yang rusak' }).check();
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByText('Langkah 2 dari 9').waitFor();
    // What is kept is written before what is sent after it.
    await page.evaluate(() => document.querySelector('halo-pamor')?.sync());
    const later = await openIn(page.context(), '/id');
    await later.page.getByRole('radio', { name: 'Baru menikah' }).check();
    later.letGo();
    await later.page.getByText('Langkah 2 dari 9').waitFor();
    await later.page.getByRole('button', { name: 'Kembali' }).click();
    assert.equal(await later.page.getByRole('radio', { checked: true }).inputValue(), 'damaged');
    await page.context().close();
  });

  it('leads back when that was pressed', async () => {
    const { page, letGo } = await open('/id');
    await page.getByRole('button', { name: 'Kembali' }).click();
    letGo();
    await page.getByRole('button', { name: 'Minta dijemput' }).waitFor();
    await page.context().close();
  });

  it('sends nothing and goes nowhere by the enter key', async () => {
    const { page, letGo } = await open('/id');
    await page.getByRole('radio', { name: 'Ada yang rusak' }).press('Enter');
    await page.getByRole('radio', { name: 'Ada yang rusak' }).check();
    assert.equal(new URL(page.url()).search, '');
    letGo();
    await takenOver(page);
    await page.context().close();
  });

  it('gives way to what the tag has to say instead: that the gateway cannot be reached', async () => {
    const { page, letGo } = await open('/id');
    await page.route('https://pamor.example/**', (route) => route.abort('internetdisconnected'));
    await page.getByRole('radio', { name: 'Ada yang rusak' }).check();
    letGo();
    await page.getByRole('button', { name: 'Coba lagi' }).waitFor();
    assert.equal(await page.getByRole('radio').count(), 0);
    await page.unroute('https://pamor.example/**');
    await answerAtGateway(page, mock);
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    assert.equal(await page.getByRole('radio', { checked: true }).inputValue(), 'damaged');
    await page.context().close();
  });

  it('is shown where a policy allows its sheet by its hash, and not in its own dress where it does not', async () => {
    const { styleHash = '' } = written.get('/id') ?? {};
    for (const [allowed, radius] of [
      [styleHash, '14px'],
      [`'none'`, '0px'],
    ] as const) {
      const { page } = await withPolicy(`style-src ${allowed}`);
      const choice = page.locator('.choice').first();
      assert.equal(await choice.evaluate((card) => getComputedStyle(card).borderTopLeftRadius), radius);
      await page.context().close();
    }
  });

  async function withPolicy(policy: string): Promise<{ page: Page }> {
    const context = await browser.newContext({ viewport: SIZES[0] });
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_MS);
    await page.route('**/policy', (route) =>
      route.fulfill({
        body: pages['/id'] ?? '',
        headers: { 'content-type': 'text/html', 'content-security-policy': policy },
      }),
    );
    await page.route(ENTRY, (route) => route.abort());
    await page.goto(`${server.origin}/policy`, { waitUntil: 'commit' });
    await page.getByRole('radio').first().waitFor();
    return { page };
  }
});
