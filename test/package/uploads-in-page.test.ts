import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { heavyPicture } from '../contract/uploads/pictures.js';
import type { Running } from '../contract/subject.js';
import { Api } from '../support/api.js';
import { submission } from '../support/commands.js';
import { startOnPglite } from '../support/gateway.js';
import { people } from '../support/people.js';
import { LONGEST_MS, readUntil } from '../support/read-until.js';
import { openUploadLink, type UploadLink } from '../support/upload-link.js';
import { root } from './project-root.js';

const CHUNK = 256 * 1024;

/** The built client in real Chromium, its storage in IndexedDB, against the real gateway. */
describe('a picture on its way from a page', () => {
  let browser: Browser;
  let context: BrowserContext;
  let host: Server;
  let origin: string;
  let data: string;
  let running: Running;
  let link: UploadLink;

  before(async () => {
    host = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host.invalid');
      if (pathname === '/') {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Host</title>');
        return;
      }
      readFile(join(root, 'dist/embed', pathname)).then(
        (file) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(file),
        () => response.writeHead(404).end(),
      );
    });
    host.listen(0, '127.0.0.1');
    await once(host, 'listening');
    const address = host.address();
    assert.ok(typeof address === 'object' && address !== null);
    origin = `http://127.0.0.1:${address.port}`;
    data = await mkdtemp(join(tmpdir(), 'halo-page-'));
    running = await startOnPglite({ data, origins: [origin] });
    link = await openUploadLink(running.url);
    browser = await browsers.launch({
      executablePath: process.env['CHROME_PATH'] ?? (await chromium.executablePath()),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-quic'],
    });
    context = await browser.newContext();
    context.setDefaultTimeout(LONGEST_MS);
    await context.exposeFunction('mintToken', () => running.issuer.token(people.citizen));
  });
  after(async () => {
    await browser.close();
    await link.close();
    await running.stop();
    host.closeAllConnections();
    host.close();
    await rm(data, { recursive: true, force: true });
  });

  const tab = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(origin);
    await page.evaluate(`(async () => {
      const { createHaloPamor } = await import('/client.js');
      window.client = createHaloPamor({ gateway: '${link.url}', city: '32.75', getToken: () => window.mintToken() });
      await window.client.outbox.list();
    })()`);
    return page;
  };

  it('goes on in another tab, after a cut, with its own tab closed and the gateway started anew, and is one file', async () => {
    const api = new Api(running.url, await running.issuer.token(people.citizen));
    const { id } = await api.accepted(submission(running.pack.consent.version));
    const { bytes } = await heavyPicture(1_100, 1_000);
    assert.ok(bytes.length > 2 * CHUNK);
    const [first, second] = [await tab(), await tab()];
    link.plan({ at: [CHUNK + 50_000], stays: true });
    const commandId: unknown = await first.evaluate(`(async () => {
      const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (character) => character.charCodeAt(0));
      const blob = new Blob([bytes], { type: 'image/jpeg' });
      return (await window.client.attach('${id}', { paper: 'KK', page: 1, blob })).commandId;
    })()`);
    assert.ok(typeof commandId === 'string');
    const isCut = `window.client.files('${id}').then(([file]) => [file?.sentBytes, file?.problem].join())`;
    await readUntil(
      () => second.evaluate(isCut),
      (told) => told === `${CHUNK},offline`,
    );
    await first.close();
    await running.stop();
    running = await startOnPglite({ data, origins: [origin] });
    link.aim(running.url);
    link.block(false);
    const outcome = await second.evaluate(`(async () => {
      await window.client.flush();
      return (await window.client.settled('${commandId}')).outcome;
    })()`);
    assert.equal(outcome, 'accepted');
    assert.equal(link.passed.size, 1);
    const [passed = []] = link.passed.values();
    assert.equal(passed[0]?.offset, 0);
    assert.ok((passed[2]?.offset ?? 0) >= CHUNK, JSON.stringify(passed));
    await second.reload();
    const again = await tab();
    assert.deepEqual(await again.evaluate(`window.client.files('${id}')`), []);
    const view = await new Api(running.url, await running.issuer.token(people.citizen)).request(id);
    const file = view.papers.find(({ code }) => code === 'KK')?.files?.[0]?.id ?? '';
    const shown = await again.evaluate(
      `window.client.picture('${file}').then(({ type, size }) => [type, size > 1000])`,
    );
    assert.deepEqual(shown, ['image/jpeg', true]);
    const looks = await again.evaluate(
      `window.client.looks('${id}').then(({ looks }) => looks.map(({ role }) => role))`,
    );
    assert.deepEqual(looks, ['citizen']);
  });
});
