import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createDemoHost, type DemoHost } from '@halo-pamor/demo-host';
import { chromium, type Browser, type Page } from 'playwright-core';
import * as z from 'zod/mini';
import { chromiumArguments, chromiumPath } from '../bench/chromium.js';
import { LONGEST_MS } from '../support/read-until.js';
import { waitLonger } from '../support/wait-longer.js';
import { root } from './project-root.js';

/** Runs in the page: draws an invented paper as large as a camera's picture, and makes a small one of it. */
const MAKE = `(async () => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2400, 1800];
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#777';
  pen.fillRect(0, 0, 2400, 1800);
  pen.fillStyle = '#fff';
  pen.fillRect(300, 200, 1800, 1400);
  pen.fillStyle = '#000';
  pen.font = '40px sans-serif';
  for (let line = 0; line < 20; line += 1) pen.fillText('Kartu Keluarga rekaan', 400, 300 + line * 60);
  const photo = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  const { openPictureMaker } = await import('/plugin/capture.js');
  const maker = openPictureMaker();
  const made = await maker.make(photo);
  maker.close();
  return { side: made.picture?.width ?? 0, bytes: made.picture?.blob.size ?? 0 };
})()`;

const Made = z.object({ side: z.number(), bytes: z.number() });
const Reports = z.object({ count: z.number(), reports: z.array(z.unknown()) });

/** The built capture on a host with the strict policy that the guide asks for, and on one that allows no worker. */
describe('capture on a strict host', () => {
  let host: DemoHost;
  let browser: Browser;

  before(async () => {
    host = await createDemoHost({
      port: 0,
      gatewayUrl: 'http://127.0.0.1:9',
      distFolder: join(root, 'dist/embed'),
    });
    browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  /** Makes one picture; says which of the plugin's files were fetched for it and how many workers ran. */
  async function makeOn(page: Page): Promise<{ side: number; bytes: number; files: string[]; workers: number }> {
    page.setDefaultTimeout(LONGEST_MS);
    const files: string[] = [];
    let workers = 0;
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    page.on('worker', () => (workers += 1));
    // A picture waits so long for the worker, and is made on the page after that.
    await page.addInitScript(waitLonger(10_000, 'true'));
    await page.goto(host.url);
    const made = Made.parse(await page.evaluate(MAKE));
    await page.close();
    return { ...made, files, workers };
  }

  it('makes a picture in its worker, and the browser reports nothing', async () => {
    const { side, bytes, files, workers } = await makeOn(await browser.newPage());
    assert.equal(workers, 1);
    assert.equal(side, 2000);
    assert.ok(bytes > 0 && bytes <= 300_000, `${bytes} bytes`);
    assert.deepEqual(
      files.filter((file) => file.includes('on-page')),
      [],
      'the page itself made nothing',
    );
    const reports = Reports.parse(await (await fetch(`${host.url}/csp-reports`)).json());
    assert.deepEqual(reports, { count: 0, reports: [] });
  });

  it('makes the same picture on the page where the host does not allow the policy', async () => {
    const page = await browser.newPage();
    await page.route(`${host.url}/`, async (route) => {
      const answer = await route.fetch();
      const policy = (answer.headers()['content-security-policy'] ?? '').replace(' halo-pamor ', ' ');
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': policy } });
    });
    const { side, files, workers } = await makeOn(page);
    assert.equal(workers, 0);
    assert.equal(side, 2000);
    assert.ok(files.some((file) => file.includes('on-page')));
  });
});
