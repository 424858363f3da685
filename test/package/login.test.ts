import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { problem } from '@halo-pamor/contract';
import type { Browser, Page } from 'playwright-core';
import { askForVisit, sendRequest } from '../consumers/ask.js';
import { openBrowser } from '../consumers/consumers.js';
import { answerAtGateway } from '../consumers/host.js';
import { startMock, type Mock } from '../consumers/mock.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { LONGEST_MS, readUntil } from '../support/read-until.js';
import { hostPage } from './host-page.js';

const HEARS = `window.asked = [];
  window.told = [];
  addEventListener('halo-auth-required', ({ detail }) => window.told.push(detail.code));`;
const AFTER_LOGIN = `async ({ reason }) => {
    window.asked.push(reason);
    await window.login;
    return (await fetch('/token')).text();
  }`;

describe('a citizen whose login ends while the form is filled in', () => {
  let browser: Browser;
  let mock: Mock;
  let server: PageServer;
  let page: Page;
  let isOver = false;
  let refused = 0;
  before(async () => {
    [browser, mock] = await Promise.all([openBrowser(), startMock()]);
    server = await servePages((path) => ({ '/': hostPage(AFTER_LOGIN, HEARS), '/token': mock.token })[path]);
    page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(LONGEST_MS);
    await answerAtGateway(page, mock);
    await page.route('https://pamor.example/v1/**', async (route) => {
      if (!isOver || route.request().method() === 'OPTIONS') return route.fallback();
      refused += 1;
      return route.fulfill({
        status: 401,
        headers: { 'access-control-allow-origin': '*' },
        contentType: 'application/problem+json',
        body: JSON.stringify(problem('token-expired')),
      });
    });
    await page.goto(server.origin);
    // What seals, and the permit for it, come with the first request.
    await askForVisit(page);
    await page.getByRole('button', { name: 'Ke halaman awal' }).click();
  });
  after(async () => {
    await browser.close();
    await mock.close();
    server.close();
  });

  it('goes on filling it in and keeps the request, while the host is asked for one new token at a time', async () => {
    await page.evaluate(
      'void (window.login = new Promise((resolve, reject) => Object.assign(window, { resolve, reject })))',
    );
    isOver = true;
    await sendRequest(page);
    await page.getByText('Tersimpan di HP ini').first().waitFor();
    await page.waitForFunction('window.asked.length > 1');
    // Whatever else is asked of the gateway now asks the host for no token more.
    await page.evaluate(
      `Promise.race([document.querySelector('halo-pamor').sync().catch(() => undefined), new Promise((r) => setTimeout(r, 300))])`,
    );
    assert.ok(refused > 0);
    assert.deepEqual(await page.evaluate('window.asked'), ['first', 'expired']);
    assert.equal(mock.arrived().length, 1);
  });

  it('is told to sign in where the host gives none, and loses nothing of it', async () => {
    await page.evaluate(`window.login.catch(() => undefined), window.reject(new Error('nobody'))`);
    await page.evaluate(`document.querySelector('halo-pamor').sync().catch(() => undefined)`);
    await page.waitForFunction('window.told.length > 0');
    await page.getByText('Anda perlu masuk lagi').first().waitFor();
    assert.equal(mock.arrived().length, 1);
  });

  it('has it sent, once, after the login, of which a page may make a new page', async () => {
    isOver = false;
    await page.reload();
    await readUntil(
      () => mock.arrived(),
      ({ length }) => length > 1,
    );
    await page.getByText('Diajukan').first().waitFor();
    assert.equal(mock.arrived().length, 2);
  });
});
