import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { askForVisit, sendRequest } from '../consumers/ask.js';
import { openBrowser } from '../consumers/consumers.js';
import { answerAtGateway } from '../consumers/host.js';
import { startMock, type Mock } from '../consumers/mock.js';
import { LONGEST_MS, readUntil } from '../support/read-until.js';
import { serveBoth } from './both-versions.js';

/** A page of two versions, of which one comes at once and the other when it is called. */
const page = (first: string, second: string) => `<!doctype html><html lang="id"><meta charset="utf-8"><title>Two</title>
<section id="${first}"><halo-pamor></halo-pamor></section><section id="${second}"></section>
<script type="module">
  import { HaloPamor } from '/${first}/halo-pamor.js';
  window.told = [];
  addEventListener('halo-error', ({ target, detail }) => window.told.push(target.parentElement.id + ' ' + detail.code));
  const getToken = async () => (await fetch('/token')).text();
  const settings = { gateway: 'https://pamor.example', city: '32.75', getToken };
  HaloPamor.configure(settings);
  window.second = async () => {
    const other = await import('/${second}/halo-pamor.js');
    other.define({ prefix: 'baru' });
    other.HaloPamor.configure(settings);
    document.getElementById('${second}').innerHTML = '<baru-pamor></baru-pamor>';
  };
</script>`;

/** What keeps things in the later version has taken one step more. */
function aStepOn(file: string, text: string): string {
  if (!file.startsWith('storage-')) return text;
  const changed = text.replace(/(\.open\([\w$]+,[\w$]+\.length)\)/, '$1+1)');
  assert.notEqual(changed, text, 'where the storage is opened is not found');
  return changed;
}

describe('two versions that keep things in other ways, on one page', () => {
  let browser: Browser;
  let mock: Mock;
  let server: Awaited<ReturnType<typeof serveBoth>>;
  let shown: Page;
  let isCut = false;
  const faults: string[] = [];

  before(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await shown.context().close();
    await mock.close();
    server.close();
  });
  after(() => browser.close());

  const open = async (first: string, second: string): Promise<void> => {
    mock = await startMock();
    server = await serveBoth({ '/': page(first, second), '/token': mock.token }, aStepOn);
    const context = await browser.newContext({ viewport: { width: 800, height: 900 }, reducedMotion: 'reduce' });
    shown = await context.newPage();
    shown.setDefaultTimeout(LONGEST_MS);
    faults.length = 0;
    shown.on('pageerror', (error) => faults.push(error.stack ?? error.message));
    await answerAtGateway(shown, mock);
    isCut = false;
    await shown.route('https://pamor.example/**', (route) => (isCut ? route.abort() : route.fallback()));
    await shown.goto(server.origin);
  };
  const older = () => shown.locator('#one');
  const newer = () => shown.locator('#two');
  const home = (of: ReturnType<typeof older>) => of.getByRole('button', { name: 'Minta dijemput' }).first().waitFor();

  it('have the newer send, once, what the older kept without signal', async () => {
    await open('one', 'two');
    await home(older());
    // What seals has to be there before the signal goes.
    const code = await askForVisit(older());
    isCut = true;
    await older().getByRole('button', { name: 'Ke halaman awal' }).click();
    await sendRequest(older());
    await older().getByText('Tersimpan di HP ini').first().waitFor();
    await shown.evaluate('window.second()');
    await newer().getByText('menunggu').or(newer().getByText('Belum terkirim')).first().waitFor();
    isCut = false;
    await shown.evaluate(`document.querySelector('baru-pamor').sync().catch(() => undefined)`);
    await readUntil(
      () => mock.arrived(),
      ({ length }) => length > 1,
    );
    await shown.evaluate(`document.querySelector('halo-pamor').sync().catch(() => undefined)`);
    assert.equal(mock.arrived().length, 2);
    assert.ok(mock.arrived().includes(code.replaceAll('-', '')));
    assert.deepEqual(faults, []);
  });

  for (const [first, second] of [
    ['one', 'two'],
    ['two', 'one'],
  ] as const) {
    it(`have the newer go on and the older say that it is old, where ${first} came first`, async () => {
      await open(first, second);
      await home(first === 'one' ? older() : newer());
      await shown.evaluate('window.second()');
      await home(newer());
      await askForVisit(newer());
      if (first === 'one') await sendRequest(older());
      await older().getByText('Halaman ini versi lama').first().waitFor();
      assert.ok((await shown.evaluate<string[]>('window.told')).includes('one storage-newer'));
      assert.equal(mock.arrived().length, 1);
      assert.deepEqual(faults, []);
    });
  }
});
