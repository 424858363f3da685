import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { openBrowser } from '../faults/browser.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { LONGEST_MS } from '../support/read-until.js';
import { root } from './project-root.js';

const folder = join(root, 'dist/embed');
const Integrity = z.object({
  entry: z.string(),
  start: z.string(),
  atOnce: z.array(z.string()),
  ahead: z.array(z.string()),
  modules: z.array(z.string()),
  files: z.record(z.string(), z.string()),
});
const { entry, start, atOnce, ahead, modules, files } = Integrity.parse(
  JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')),
);
const linesOf = (page: string) => readFileSync(join(folder, `${page}.html`), 'utf8').replaceAll('/plugin/', '/');
const [snippet, formSnippet, unpinned] = [linesOf('integrity'), linesOf('integrity-form'), linesOf('ahead')];
const withoutMap = snippet.replace(/<script type="importmap">.*<\/script>/, '');

/** What stands in for the gateway is not there: what matters is which files run. */
const page = (head: string, gateway: string): string =>
  `<!doctype html><title>Host</title>${head}
  <halo-pamor gateway="${gateway}" city="99.99"><p>Hubungi kelurahan: (021) 555-0100</p></halo-pamor>
  <script type="module">document.querySelector('halo-pamor').getToken = async () => {
    const part = (of) => btoa(JSON.stringify(of)).replace(/=+$/, '');
    return part({ alg: 'none' }) + '.' + part({ sub: 'warga-1', name: 'Siti Rekaan', role: 'citizen', city: '99.99', areas: [] }) + '.';
  };</script>`;

describe('files that a page pins', () => {
  let browser: Browser;
  let server: PageServer;
  let tampered = '';

  before(async () => {
    server = await servePages(
      (path) => {
        const head = { '/pinned': snippet, '/form': formSnippet, '/older': withoutMap, '/ahead': unpinned }[path];
        return head === undefined ? undefined : page(head, server.origin);
      },
      {},
      (file, text) => (file === tampered ? `globalThis.ranTampered = true;${text}` : text),
    );
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  // What a page fetches in its own time is not asked for by the next one.
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  const open = async (path: string, changed: string): Promise<Page> => {
    tampered = changed;
    const opened = await (await browser.newContext()).newPage();
    opened.setDefaultTimeout(LONGEST_MS);
    await opened.goto(`${server.origin}${path}`);
    return opened;
  };
  const ran = (opened: Page) => opened.evaluate(`Reflect.has(globalThis, 'ranTampered')`);

  it('are all named with the hash that they have', () => {
    for (const [name, hash] of Object.entries(files)) {
      const digest = createHash('sha384').update(readFileSync(join(folder, name)));
      assert.equal(hash, `sha384-${digest.digest('base64')}`, name);
    }
    assert.deepEqual(
      [entry, ...atOnce, ...ahead].filter(
        (name) => !snippet.includes(`/${name}" integrity="${files[name] ?? 'none'}"`),
      ),
      [],
    );
    assert.ok(formSnippet.includes(`/${start}" integrity="${files[start] ?? 'none'}"`));
    assert.deepEqual(
      modules.filter((name) => !snippet.includes(`"/${name}":"${files[name] ?? 'none'}"`)),
      [],
    );
  });

  it('run as they were built', async () => {
    for (const path of ['/pinned', '/form']) {
      const opened = await open(path, '');
      await opened.locator('halo-pamor').getByRole('button').first().waitFor();
      assert.equal(await ran(opened), false);
    }
  });

  it('are asked for at once, each a single time, where a person waits for them', async () => {
    server.asked.length = 0;
    const opened = await open('/ahead', '');
    await opened.locator('halo-pamor').getByRole('button').first().waitFor();
    const files = server.asked.filter((each) => each.endsWith('.js')).map((each) => each.slice(1));
    assert.deepEqual(files.slice(0, ahead.length + 1).sort(), [entry, ...ahead].sort());
    assert.equal(new Set(files).size, files.length);
  });

  for (const path of ['/pinned', '/older', '/form']) {
    for (const name of [path === '/form' ? start : entry, ...atOnce]) {
      it(`do not run when ${name.replace(/-[\w-]{8}[.]/, '.')} was changed, and the host's own words stay (${path})`, async () => {
        const opened = await open(path, name);
        await opened.waitForLoadState('load');
        assert.equal(await ran(opened), false);
        assert.equal(await opened.evaluate(`customElements.get('halo-pamor') === undefined`), true);
        assert.equal(await opened.getByText('Hubungi kelurahan').isVisible(), true);
      });
    }
  }

  it('do not run when a late part was changed, not even at another try, and the person is told', async () => {
    const talk = modules.find((name) => name.startsWith('talk-')) ?? '';
    assert.notEqual(talk, '');
    const opened = await open('/pinned', talk);
    const again = opened.locator('halo-pamor').getByRole('button').first();
    await again.waitFor();
    await again.click();
    await again.waitFor();
    assert.equal(await ran(opened), false);
    assert.deepEqual(
      server.asked.filter((each) => each.includes('again')),
      [],
    );
  });

  it('would run without a pin: this test can fail', async () => {
    const talk = modules.find((name) => name.startsWith('talk-')) ?? '';
    const opened = await open('/ahead', talk);
    await opened.waitForFunction(`Reflect.has(globalThis, 'ranTampered')`);
  });
});
