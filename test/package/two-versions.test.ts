import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { askForVisit } from '../consumers/ask.js';
import { openBrowser } from '../consumers/consumers.js';
import { answerAtGateway } from '../consumers/host.js';
import { startMock, type Mock } from '../consumers/mock.js';
import { LONGEST_MS } from '../support/read-until.js';
import { OTHER, serveBoth } from './both-versions.js';

/** Both versions, each with a page's own script that gives them their settings. */
const PAGE = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Two</title>
<section id="one"><halo-pamor></halo-pamor></section>
<section id="two"><baru-pamor></baru-pamor></section>
<section id="late"></section>
<script type="module" src="/one/halo-pamor.js"></script>
<script type="module" src="/page.js"></script>`;

const SCRIPT = `import { define, HaloPamor } from '/two/halo-pamor.js';
define({ prefix: 'baru' });
const getToken = async () => (await fetch('/token')).text();
for (const version of [globalThis.HaloPamor, HaloPamor])
  version.configure({ gateway: 'https://pamor.example', city: '32.75', getToken });`;

describe('two versions on one page', () => {
  let browser: Browser;
  let page: Page;
  let mock: Mock;
  let stop: () => void;
  const said: string[] = [];
  const faults: string[] = [];

  before(async () => {
    [browser, mock] = await Promise.all([openBrowser(), startMock()]);
    const server = await serveBoth({ '/': PAGE, '/page.js': SCRIPT, '/token': mock.token });
    stop = server.close;
    page = await browser.newPage({ viewport: { width: 800, height: 900 }, locale: 'id-ID', reducedMotion: 'reduce' });
    page.setDefaultTimeout(LONGEST_MS);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'warning') said.push(message.text());
      if (message.type() === 'error') faults.push(message.text());
    });
    await answerAtGateway(page, mock);
    await page.goto(server.origin);
  });
  after(async () => {
    await browser.close();
    await mock.close();
    stop();
  });

  it('are named in the console, once, with their page', async () => {
    await page.locator('#two').getByRole('button', { name: 'Minta dijemput' }).first().waitFor();
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(
      said[0] ?? '',
      /<halo-pamor> is of version 0\.1\.0 and not 9\.9\.9.*embed\.md#two-versions-on-one-page/,
    );
  });

  it('each show their views by elements of their own', async () => {
    const version = (tag: string) => page.evaluate<unknown>(`customElements.get('${tag}').version`);
    assert.deepEqual([await version('halo-pamor'), await version('baru-pamor')], ['0.1.0', OTHER]);
    for (const place of ['#one', '#two'])
      await page.locator(place).getByRole('button', { name: 'Minta dijemput' }).first().waitFor();
    assert.equal(await page.locator('#one halo-home').count(), 1);
    assert.equal(await page.locator('#two halo-home').count(), 0);
    assert.equal(await page.locator('#two halo-home-9-9-9').count(), 1);
  });

  it('each send a request of the same person', async () => {
    const codes = [await askForVisit(page.locator('#one')), await askForVisit(page.locator('#two'))];
    assert.deepEqual(new Set(mock.arrived()), new Set(codes.map((code) => code.replaceAll('-', ''))));
    assert.equal(mock.arrived().length, 2);
    assert.deepEqual(faults, []);
  });

  it('take in elements that come later, and let an attribute win', async () => {
    const shown = await page.evaluate<unknown>(`(() => {
      const place = document.querySelector('#late');
      const plain = place.appendChild(document.createElement('halo-standards'));
      const other = place.appendChild(document.createElement('baru-pamor'));
      other.setAttribute('gateway', 'https://own.example');
      const found = [plain.gateway, other.gateway, other.city];
      place.replaceChildren();
      return found;
    })()`);
    assert.deepEqual(shown, ['https://pamor.example', 'https://own.example', '32.75']);
  });
});
