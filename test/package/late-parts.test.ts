import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Browser, type Page } from 'playwright-core';
import * as z from 'zod/mini';
import { LONGEST_MS } from '../support/read-until.js';
import { root } from './project-root.js';

const Manifest = z.object({
  entry: z.string(),
  files: z.record(z.string(), z.object({ imports: z.array(z.string()), dynamicImports: z.array(z.string()) })),
});
const SourceMap = z.object({ sources: z.array(z.string()) });

const folder = join(root, 'dist/embed');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const readManifest = (file: string) => Manifest.parse(JSON.parse(read(file)));
const sourcesOf = (file: string) => SourceMap.parse(JSON.parse(read(`${file}.map`))).sources;

/** The entry and all that it imports at once. */
function atOnce({ entry, files }: z.infer<typeof Manifest>, found = new Set<string>()): Set<string> {
  if (!found.has(entry)) {
    found.add(entry);
    for (const next of files[entry]?.imports ?? []) atOnce({ entry: next, files }, found);
  }
  return found;
}

const NETWORK = /\/node_modules\/(ky|eventsource-parser)\/|\/src\/client\/(transport|talk\/)/;
/** What checks payloads and replies: too heavy for the first screen, and needed by several late parts. */
const SHAPES = /\/node_modules\/zod\/|\/packages\/contract\/(src|dist)\//;
const TALK = /\/src\/client\/talk\/talk[.][jt]s$/;
/** What opens the storage, and what it stands on. */
const STORAGE = /\/node_modules\/idb\/|\/src\/(vault|outbox)\/(vault|person-store|outbox-db|view-rows)[.][jt]s$/;

for (const name of ['client-manifest.json', 'manifest.json']) {
  describe(`the parts of ${name}`, () => {
    const manifest = readManifest(name);
    const first = atOnce(manifest);
    const storage = Object.keys(manifest.files).find((file) => /(^|-)storage-[\w-]{8}[.]js$/.test(file)) ?? '';
    const talk = Object.keys(manifest.files).filter((file) => sourcesOf(file).some((source) => TALK.test(source)));

    it('hold no network code before the first contact with the gateway', () => {
      assert.deepEqual(
        [...first].flatMap((file) => sourcesOf(file)).filter((source) => NETWORK.test(source)),
        [],
      );
      assert.ok(
        sourcesOf(talk[0] ?? '').some((source) => source.includes('/node_modules/ky/')),
        'the pattern knows the library where it is',
      );
    });

    it('hold nothing that opens a storage before anything is kept or read, and all of it in one part', () => {
      const holding = Object.keys(manifest.files).filter((file) => sourcesOf(file).some((each) => STORAGE.test(each)));
      assert.deepEqual(holding, [storage]);
      assert.equal(first.has(storage), false);
    });

    it('have one part that opens the storage, which stands on the first files alone and nothing else on it', () => {
      assert.deepEqual(
        manifest.files[storage]?.imports.filter((file) => !first.has(file)),
        [],
      );
      const standing = Object.entries(manifest.files).filter(([, { imports }]) => imports.includes(storage));
      assert.deepEqual(standing, []);
    });

    it('have one part that talks, which needs no more beside it than shapes that other parts need too', () => {
      assert.equal(talk.length, 1);
      const beside = manifest.files[talk[0] ?? '']?.imports.filter((file) => !first.has(file)) ?? [];
      const others = beside.flatMap(sourcesOf).filter((source) => !SHAPES.test(source));
      assert.deepEqual(others, []);
    });

    it('leave the sentences about problems to the gateway', () => {
      const loaded = [...first, ...talk];
      assert.deepEqual(
        loaded.filter((file) => read(file).includes('The token is missing or not acceptable')),
        [],
      );
    });
  });
}

describe('a part that is cut off at its first try', () => {
  let browser: Browser | undefined;
  let server: Server | undefined;
  /** Which file does not come. */
  let cut: RegExp | undefined;
  const asked: string[] = [];

  before(async () => {
    server = createServer((request, response) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://host.invalid');
      if (pathname === '/') {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Host</title>');
      } else if (pathname.startsWith('/v1/')) {
        asked.push(pathname);
        response.writeHead(503, { 'content-type': 'text/plain' }).end('not now');
      } else if (cut?.test(pathname) === true) {
        asked.push(pathname);
        request.socket.destroy();
      } else {
        if (search !== '') asked.push(pathname + search);
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(read(pathname));
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    browser = await browsers.launch({
      executablePath: process.env['CHROME_PATH'] ?? (await chromium.executablePath()),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-quic'],
    });
  });

  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** A page with a client. */
  const opened = async (without: string): Promise<Page> => {
    assert.ok(browser !== undefined && server !== undefined);
    // Its copy does not come either.
    cut = new RegExp(`^/(again-)?client-${without}-[\\w-]+[.]js$`);
    asked.length = 0;
    const address = server.address();
    assert.ok(typeof address === 'object' && address !== null);
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(LONGEST_MS);
    await page.goto(`http://127.0.0.1:${address.port}/`);
    await page.evaluate(`(async () => {
      const { createHaloPamor } = await import('/client.js');
      const actor = { id: 'warga-1', name: 'Siti Rekaan', role: 'citizen', city: '99.99', areas: [] };
      window.client = createHaloPamor({ gateway: location.origin, city: '99.99', actor, getToken: async () => 'token' });
    })()`);
    return page;
  };
  const codeOf = (page: Page, call: string) =>
    page.evaluate(`window.client.${call}.then((it) => it?.step ?? 'none', ({ code }) => code)`);

  it('talks at a later try on the same page, although browsers remember a module that did not come', async () => {
    const page = await opened('talk');
    assert.equal(await codeOf(page, `drafts.save('form', { step: 2 })`), 'none');
    assert.equal(asked.length, 0, 'what the phone can do alone asks nobody');
    assert.equal(await codeOf(page, 'sync()'), 'offline');
    assert.ok(!asked.some((path) => path.startsWith('/v1/')));
    cut = undefined;
    // What stands in for the gateway has nothing to say, and that it was heard is the proof.
    assert.equal(await codeOf(page, 'sync()'), 'bad-reply');
    const again = asked.findIndex((path) => /^\/client-talk-[\w-]+[.]js\?again=2$/.test(path));
    assert.ok(again >= 0, asked.join(' '));
    assert.ok(asked.indexOf('/v1/changes') > again);
  });

  it('keeps at a later try, and knows before that that nothing is kept', async () => {
    const page = await opened('storage');
    assert.equal(await page.evaluate('window.client.keeps()'), false);
    assert.equal(await codeOf(page, `drafts.save('form', { step: 2 })`), 'offline');
    assert.equal(await page.evaluate('window.client.keeps()'), false);
    cut = undefined;
    assert.equal(await codeOf(page, `drafts.save('form', { step: 3 })`), 'none');
    assert.equal(await codeOf(page, `drafts.load('form')`), 3);
  });
});
