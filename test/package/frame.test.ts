import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../faults/browser.js';
import { startDemo, type Demo } from '../support/demo.js';
import { LONGEST_MS, readUntil } from '../support/read-until.js';

/** The portal of the demo host, under its strict policy, with the city's frame on another origin and the real gateway. */
describe('the portal that shows the frame of a city', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    page.setDefaultTimeout(LONGEST_MS);
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(`
      window.told = [];
      for (const name of ['halo-ready', 'halo-view-change', 'halo-error', 'halo-outbox'])
        addEventListener(name, (event) => window.told.push([name, event.detail, event.target.localName]));`);
    await page.goto(`${demo.hostUrl}/portal?persona=citizen-siti`);
    await until(`window.told.some(([name]) => name === 'halo-ready')`);
  });

  after(async () => {
    await browser.close();
    await demo.close();
  });

  /** The policy of the page forbids what Playwright's own waiting is made of. */
  async function until(condition: string): Promise<void> {
    await readUntil(() => page.evaluate(condition), Boolean);
  }
  const frame = () => page.frameLocator('[data-portal] iframe');

  it('is as high as what it shows, without a bar of its own to scroll with', async () => {
    await frame().getByRole('heading').first().waitFor();
    await until(`document.querySelector('[data-portal] iframe').offsetHeight > 300`);
    // What is new comes in after the first view, and the height of it a message later.
    const fits = 'Math.abs(document.documentElement.scrollHeight - innerHeight) <= 2';
    await readUntil(() => page.frames()[1]?.evaluate(fits), Boolean);
    assert.equal(await page.locator('[data-portal-waiting]').count(), 0);
  });

  it('hears the same events, and takes its own back key into the frame', async () => {
    await frame().getByRole('button').first().click();
    await until(`window.told.some(([name, detail]) => name === 'halo-view-change' && detail.canGoBack)`);
    await page.locator('.app-back').click();
    await until(`window.told.findLast(([name]) => name === 'halo-view-change')[1].canGoBack === false`);
    assert.equal(new URL(page.url()).pathname, '/portal');
    const told = JSON.stringify(await page.evaluate('window.told'));
    assert.ok(told.includes('"iframe"'));
    assert.doesNotMatch(told, /Siti|eyJ/);
  });

  it('has no token in any address, and breaks no policy', async () => {
    assert.deepEqual(
      asked.filter((url) => url.includes('eyJ')),
      [],
    );
    const reports: unknown = await (await fetch(`${demo.hostUrl}/csp-reports`)).json();
    assert.deepEqual(reports, { count: 0, reports: [] });
  });
});
