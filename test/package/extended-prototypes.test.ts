import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import { askForVisit } from '../consumers/ask.js';
import { openBrowser } from '../consumers/consumers.js';
import { answerAtGateway } from '../consumers/host.js';
import { startMock, type Mock } from '../consumers/mock.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { LONGEST_MS } from '../support/read-until.js';
import { root } from './project-root.js';

const Plugin = z.object({
  overOwnNames: z.custom<(code: string) => string>((value) => typeof value === 'function'),
});
const { overOwnNames } = Plugin.parse(await import(pathToFileURL(join(root, 'scripts/rollup-own-names.mjs')).href));

/** What scripts of long ago put on every object and list, for every loop to find. */
const EXTEND = `
  Object.prototype.extend = function () {};
  Object.prototype.version = { major: 1 };
  Array.prototype.remove = Array.prototype.last = function () {};
  String.prototype.trimAll = Function.prototype.curry = function () {};`;

const page = (early: string, late: string) => `<!doctype html><html lang="id"><meta charset="utf-8"><title>Old</title>
<script>${early}</script>
<halo-pamor gateway="https://pamor.example" city="32.75"></halo-pamor>
<script type="module" src="/halo-pamor.js"></script>
<script type="module">
  document.querySelector('halo-pamor').getToken = async () => (await fetch('/token')).text();
  ${late}
</script>`;

describe('pages that extend the prototypes of everything', () => {
  let browser: Browser;
  let mock: Mock;
  let server: PageServer;
  before(async () => {
    [browser, mock] = await Promise.all([openBrowser(), startMock()]);
    server = await servePages((path) => {
      if (path === '/token') return mock.token;
      return { '/early': page(EXTEND, ''), '/late': page('', EXTEND) }[path];
    });
  });
  after(async () => {
    await browser.close();
    await mock.close();
    server.close();
  });

  for (const [when, path] of [
    ['before the plugin', '/early'],
    ['behind it', '/late'],
  ] as const) {
    it(`send a request like any other, when they do so ${when}`, async () => {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
      const tab = await context.newPage();
      tab.setDefaultTimeout(LONGEST_MS);
      const faults: string[] = [];
      tab.on('pageerror', (error) => faults.push(error.stack ?? error.message));
      tab.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await answerAtGateway(tab, mock);
      await tab.goto(server.origin + path);
      const code = await askForVisit(tab);
      assert.ok(mock.arrived().includes(code.replaceAll('-', '')));
      // What was written is read again by the next page.
      await tab.reload();
      await tab.getByText('Diajukan').first().waitFor();
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
});

describe('loops of libraries over names', () => {
  it('see own names alone, in every form of a loop', () => {
    const code = `const seen = [];
      for (const a in { x: 1 }) { let b; for (b in [7]) seen.push(a + b); }
      for (var c in undefined) seen.push(c);
      for (const d of [1]) if ('y' in { y: 1 }) seen.push(d);
      export default seen;`;
    const changed = overOwnNames(code);
    assert.equal(changed.split('\n').length, code.split('\n').length);
    assert.doesNotMatch(changed.replace(`'y' in`, ''), / in /);
    return import(`data:text/javascript,${encodeURIComponent(changed)}`).then((made: unknown) =>
      assert.deepEqual(z.object({ default: z.array(z.unknown()) }).parse(made).default, ['x0', 1]),
    );
  });
});
