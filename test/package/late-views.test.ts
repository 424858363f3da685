import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { sendRequest } from '../consumers/ask.js';
import { openBrowser } from '../consumers/consumers.js';
import { answerAtGateway } from '../consumers/host.js';
import { startMock, type Mock } from '../consumers/mock.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { LONGEST_MS } from '../support/read-until.js';
import { hostPage } from './host-page.js';

describe('a citizen whose signal goes once the form is there', () => {
  let browser: Browser;
  let page: Page;
  let mock: Mock;
  let server: PageServer;
  let isCut = false;
  let isLateCut = true;
  before(async () => {
    [browser, mock] = await Promise.all([openBrowser(), startMock()]);
    server = await servePages((path) => ({ '/': hostPage(), '/token': mock.token })[path]);
    page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(LONGEST_MS);
    await answerAtGateway(page, mock);
    // The views behind the form do not come, and from then on nothing does.
    await page.route(/\/(again-)?(late|shared)-[\w-]+\.js/, (route) =>
      isLateCut ? route.abort('internetdisconnected') : route.continue(),
    );
    await page.route('https://pamor.example/**', (route) =>
      isCut ? route.abort('internetdisconnected') : route.fallback(),
    );
  });
  after(async () => {
    await browser.close();
    await mock.close();
    server.close();
  });

  it('is told that the request is kept, and offered to try again', async () => {
    // What seals came before: without it nothing can be kept, and the form says so.
    const sealing = page.waitForResponse(/\/sealing-part-/);
    await page.goto(server.origin);
    await page.getByRole('button', { name: 'Minta dijemput' }).first().click();
    await page.getByRole('heading', { name: 'Apa yang terjadi?' }).waitFor();
    await page.getByRole('button', { name: 'Kembali' }).first().click();
    await (await sealing).finished();
    isCut = true;
    await page.context().setOffline(true);
    await sendRequest(page);
    await page.getByText('Tersimpan di HP ini').first().waitFor();
    await page.getByText('Kami kirim sendiri begitu ada sinyal').first().waitFor();
    assert.equal(await page.getByText('Belum berhasil').count(), 0);
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByRole('button', { name: 'Coba lagi', disabled: false }).waitFor();
    assert.deepEqual(mock.arrived(), []);
  });

  it('reads by itself that it was received when the signal is back', async () => {
    isCut = isLateCut = false;
    await page.context().setOffline(false);
    await page
      .getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]$/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Permintaan sudah kami terima' }).waitFor();
    await page.getByRole('button', { name: 'Lihat perjalanannya' }).click();
    await page.getByText('Diajukan').first().waitFor();
    assert.equal(mock.arrived().length, 1);
  });
});

describe('a page that opens the form before its file is there', () => {
  let browser: Browser;
  let mock: Mock;
  let server: PageServer;
  before(async () => {
    [browser, mock] = await Promise.all([openBrowser(), startMock()]);
    const page = hostPage().replace('<halo-pamor', '<input aria-label="Cari" autofocus><halo-pamor view="request"');
    server = await servePages((path) => ({ '/': page, '/token': mock.token })[path]);
  });
  after(async () => {
    await browser.close();
    await mock.close();
    server.close();
  });

  it('keeps the focus where the host has it', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(LONGEST_MS);
    await answerAtGateway(page, mock);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/form-[\w-]+\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(server.origin, { waitUntil: 'commit' });
    await page.waitForFunction(`customElements.get('halo-pamor') !== undefined`);
    letGo();
    await page.getByRole('heading', { name: 'Apa yang terjadi?' }).waitFor();
    // What would take the focus does so before the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await page.evaluate('document.activeElement.ariaLabel'), 'Cari');
  });
});
