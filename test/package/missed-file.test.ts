import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { askForVisit } from '../consumers/ask.js';
import { openBrowser } from '../consumers/consumers.js';
import { answerAtGateway } from '../consumers/host.js';
import { startMock, type Mock } from '../consumers/mock.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { LONGEST_MS, readUntil } from '../support/read-until.js';
import { hostPage } from './host-page.js';

const CLIENT = `<!doctype html><meta charset="utf-8"><title>Host</title>
<script type="module">
  import { createHaloPamor } from '/client.js';
  const getToken = async () => (await fetch('/token')).text();
  window.client = createHaloPamor({ gateway: 'https://pamor.example', city: '32.75', getToken });
</script>`;

describe('a page that missed one file, on which others stand', () => {
  let browser: Browser;
  let mock: Mock;
  let server: PageServer;
  before(async () => {
    [browser, mock] = await Promise.all([openBrowser(), startMock()]);
    server = await servePages((path) => ({ '/': hostPage(), '/headless': CLIENT, '/token': mock.token })[path]);
  });
  after(async () => {
    await browser.close();
    await mock.close();
    server.close();
  });

  /** Opens a page that gets this file as soon as it asks for it again, by whatever address. */
  const open = async (path: string, missed: string): Promise<{ page: Page; copies: string[] }> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_MS);
    await answerAtGateway(page, mock);
    let isMissed = false;
    await page.route(new RegExp(`/${missed}-[\\w-]{8}\\.js`), async (route) => {
      if (isMissed) return route.continue();
      isMissed = true;
      return route.abort('internetdisconnected');
    });
    const copies: string[] = [];
    page.on('response', (response) => {
      if (response.ok() && response.url().includes('/again-')) copies.push(new URL(response.url()).pathname);
    });
    const gone = page.waitForEvent('requestfailed');
    await page.goto(server.origin + path);
    if (path === '/') await gone;
    return { page, copies };
  };

  for (const missed of ['talk', 'rules', 'seldom', 'shared', 'command', 'sealing-part']) {
    it(`sends a request and shows its way all the same: ${missed}`, async () => {
      const { page } = await open('/', missed);
      // What the person presses while there is no file for it, they press again.
      const again = page.getByRole('button', { name: 'Coba lagi' });
      await page.getByRole('button', { name: 'Minta dijemput' }).or(again).first().waitFor();
      if ((await again.count()) > 0) await again.first().click();
      const code = await askForVisit(page);
      assert.ok(mock.arrived().includes(code.replaceAll('-', '')));
      await page.getByRole('button', { name: 'Lihat perjalanannya' }).click();
      await page.getByText('Diajukan').first().waitFor();
      await page.context().close();
    });
  }

  it('keeps, seals, sends and looks up by the headless client, whichever of its verbs came first', async () => {
    const { page, copies } = await open('/headless', 'client-schemas');
    await page.waitForFunction('window.client !== undefined');
    // The one that missed it, and then all that stand on the same file.
    const id = '0192f0c0-0000-7000-8000-000000000000';
    assert.equal(await page.evaluate(`window.client.history('${id}').catch(({ code }) => code)`), 'not-found');
    const told = await page.evaluate(`(async () => {
      const { client } = window;
      const { consent } = await client.city();
      const { commandId } = await client.submitRequest({
        items: [{ variant: 'KTP-EL.HILANG' }],
        applicant: { name: 'Siti Rekaan', phone: '+6280000000123' },
        forWhom: 'self', channel: 'app', place: '32.75.01.1002/007', address: { street: 'Jl. Rekaan 1' },
        consent: { version: consent.version, given: true },
      });
      const { outcome, view } = await client.settled(commandId);
      const { items } = await client.track(view.code, '0123');
      return [outcome, items[0].status];
    })()`);
    assert.deepEqual(told, ['accepted', 'submitted']);
    const wanted = ['command', 'sealing-part', 'seldom-part', 'talk'];
    // The browser tells of an answer when it gets round to it.
    await readUntil(
      () => copies,
      ({ length }) => length >= wanted.length,
    );
    const names = copies.map((path) => path.replace(/-[\w-]{8}\.js$/, '').replace('/again-client-', ''));
    // Each is asked for once, however many calls need it.
    assert.deepEqual(names.sort(), wanted);
    await page.context().close();
  });
});
