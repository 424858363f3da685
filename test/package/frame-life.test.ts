import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { sendRequest } from '../consumers/ask.js';
import { openBrowser } from '../consumers/consumers.js';
import { answerAtGateway } from '../consumers/host.js';
import { startMock, type Mock } from '../consumers/mock.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { LONGEST_MS } from '../support/read-until.js';
import { root } from './project-root.js';

const NAMES = ['ready', 'submit', 'outbox', 'view-change', 'error', 'exit', 'auth-required'];

/** The built frame on a city's origin and the built host script on a portal's, with a mock gateway behind the frame. */
describe('the life of a frame on a portal', () => {
  let browser: Browser;
  let mock: Mock;
  let city: PageServer;
  let portal: PageServer;
  const lines: string[] = [];

  const filled = (hosts: string, code: string) =>
    readFileSync(join(root, 'dist/embed/frame.html'), 'utf8')
      .replace('data-hosts=""', `data-hosts="${hosts}"`)
      .replace('data-gateway=""', 'data-gateway="https://pamor.example"')
      .replace('data-city=""', `data-city="${code}"`);

  before(async () => {
    [browser, mock] = await Promise.all([openBrowser(), startMock()]);
    portal = await servePages((path) => (path === '/' ? '<!doctype html><title>Portal</title>' : undefined));
    const pages: Readonly<Record<string, string>> = {
      '/frame.html': filled(portal.origin, '32.75'),
      '/open.html': filled(portal.origin, ''),
      '/slash.html': filled(`${portal.origin}/`, '32.75'),
      '/lost.html': filled(portal.origin, '32.75').replace('src="halo-pamor.js"', 'src="gone.js"'),
    };
    city = await servePages((path) => pages[path]);
  });
  after(async () => {
    await browser.close();
    await mock.close();
    city.close();
    portal.close();
  });

  /** Puts a frame on a portal; `more` are options as they are written. */
  const mount = async (path = '/frame.html', more = ''): Promise<Page> => {
    const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(LONGEST_MS);
    lines.length = 0;
    page.on('console', (message) => lines.push(message.text()));
    await answerAtGateway(page, mock);
    await page.goto(portal.origin);
    await page.evaluate(`(async () => {
      window.told = [];
      for (const name of ${JSON.stringify(NAMES)})
        addEventListener('halo-' + name, ({ detail }) => window.told.push({ name, ...detail }));
      const { mountFrame } = await import('/frame-host.js');
      window.frame = mountFrame(document.body, {
        src: '${city.origin}${path}', origin: '${city.origin}', getToken: async () => '${mock.token}', ${more}
      });
    })()`);
    return page;
  };
  const told = (page: Page, name: string) =>
    page.evaluate<Record<string, unknown>[]>(`window.told.filter((each) => each.name === '${name}')`);
  const has = (page: Page, name: string) => page.waitForFunction(`window.told.some(({ name }) => name === '${name}')`);
  const inside = (page: Page) => page.frameLocator('iframe');

  it('asks the page around before a request is sent, which may say no or take its time', async () => {
    const page = await mount();
    await page.evaluate(`addEventListener('halo-before-submit', window.no = (event) => event.preventDefault())`);
    await sendRequest(inside(page));
    const refused = inside(page).getByText('belum mengizinkan').first();
    await refused.waitFor();
    await page.evaluate(`(() => {
      removeEventListener('halo-before-submit', window.no);
      addEventListener('halo-before-submit', ({ detail }) => {
        window.asked = Object.keys(detail).sort().join();
        detail.waitUntil(new Promise((resolve) => (window.allow = resolve)));
      });
    })()`);
    await inside(page).getByRole('button', { name: 'Kirim permintaan' }).click();
    await page.waitForFunction('window.allow !== undefined');
    assert.deepEqual([mock.arrived().length, await told(page, 'submit')], [0, []]);
    await page.evaluate('window.allow()');
    await inside(page).getByRole('heading', { name: 'Permintaan sudah kami terima' }).waitFor();
    assert.equal(mock.arrived().length, 1);
    assert.equal(await page.evaluate('window.asked'), 'v,waitUntil');
    const [submit] = await told(page, 'submit');
    assert.deepEqual(Object.keys(submit ?? {}).sort(), ['name', 'requestId', 'state', 'v']);
    await page.context().close();
  });

  it('tells how it ended, once, also when it is taken away or another page comes in its place', async () => {
    const page = await mount();
    await has(page, 'ready');
    await inside(page).getByRole('button', { name: 'Lacak' }).first().click();
    await page.waitForFunction(`window.told.some(({ name, view }) => name === 'view-change' && view === 'track')`);
    await page.evaluate(`document.body.append(window.frame.element)`);
    await has(page, 'exit');
    await page.waitForFunction(`window.told.filter(({ name }) => name === 'ready').length === 2`);
    await page.evaluate(`window.frame.destroy(), window.frame.destroy()`);
    assert.deepEqual(await told(page, 'exit'), [
      { name: 'exit', v: 1, status: 'removed', lastView: 'track' },
      { name: 'exit', v: 1, status: 'destroyed', lastView: 'home' },
    ]);
    await page.context().close();
  });

  it('is over once it is off the page, with what is around it too, and open again once it is put back', async () => {
    const page = await mount();
    await has(page, 'ready');
    await page.evaluate(`(() => {
      const { element } = window.frame;
      element.addEventListener('halo-exit', ({ detail }) => {
        if (!element.isConnected) window.told.push({ name: 'exit', ...detail });
      });
      // What else happens on the page is nothing to it.
      document.body.append(document.createElement('p'));
      document.querySelector('p').remove();
    })()`);
    const closed = `window.frame.goBack().catch(({ code }) => code)`;
    assert.equal(await page.evaluate(closed), false);

    // The element by itself, which was drawn nowhere just then.
    await page.evaluate(`(document.body.hidden = true, window.frame.element.remove())`);
    assert.equal(await page.evaluate(closed), 'closed');
    await page.evaluate(`(() => {
      document.body.hidden = false;
      window.box = document.createElement('div');
      window.box.attachShadow({ mode: 'open' }).append(window.frame.element);
      document.body.append(window.box);
    })()`);
    await page.waitForFunction(`window.told.filter(({ name }) => name === 'ready').length === 2`);

    // All that is around it, a shadow root too, after it was moved with it.
    await page.evaluate(`document.body.append(Object.assign(document.createElement('main'), { id: 'main' }))`);
    await page.evaluate(`document.querySelector('main').append(window.box)`);
    await page.waitForFunction(`window.told.filter(({ name }) => name === 'ready').length === 3`);
    await page.evaluate(`document.querySelector('main').remove()`);
    assert.equal(await page.evaluate(closed), 'closed');

    // Off the page it is over already.
    await page.evaluate(`(window.frame.destroy(), document.body.append(window.frame.element))`);
    await page.waitForFunction(`window.frame.element.contentWindow !== null`);
    const over = { name: 'exit', v: 1, status: 'removed', lastView: 'home' };
    assert.deepEqual(await told(page, 'exit'), [over, over, over]);
    assert.equal(await page.evaluate(closed), 'closed');
    await page.context().close();
  });

  it('is destroyed by who hears that it is over, once', async () => {
    const page = await mount();
    await has(page, 'ready');
    await page.evaluate(`(() => {
      window.frame.element.addEventListener('halo-exit', () => window.frame.destroy());
      document.body.append(window.frame.element);
    })()`);
    await has(page, 'exit');
    const over = { name: 'exit', v: 1, status: 'removed', lastView: 'home' };
    assert.deepEqual([await told(page, 'exit'), await page.locator('iframe').count()], [[over], 0]);
    await page.context().close();
  });

  it('names what the portal has set wrongly, with its page, and shows itself all the same', async () => {
    const page = await mount('/frame.html', `theme: ['dark'], lockAfter: null, height: 'tall', maxHeight: Number.NaN`);
    await has(page, 'ready');
    const settings = (await told(page, 'error')).map(({ code, setting }) => [code, setting]);
    assert.deepEqual(settings, [
      ['invalid-input', 'theme'],
      ['invalid-input', 'height'],
      ['invalid-input', 'maxHeight'],
    ]);
    const said = lines.filter((line) => line.includes('mountFrame')).join('\n');
    assert.match(said, /theme is wrong: see halo-pamor\/docs\/guides\/errors\.md#setting-theme/);
    assert.match(said, /maxHeight is wrong: see halo-pamor\/docs\/guides\/modes\/iframe\.md/);
    await page.waitForFunction('window.frame.element.offsetHeight > 200');
    await page.context().close();
  });

  it('says inside and to the page what the tag lacks, in place of a blank', async () => {
    const page = await mount('/open.html', 'city: 32.75');
    await page.waitForFunction(`window.told.filter(({ name }) => name === 'error').length === 2`);
    assert.deepEqual(
      (await told(page, 'error')).map(({ setting }) => setting),
      ['city', 'city'],
    );
    await inside(page).getByText('"city"').first().waitFor();
    await page.waitForFunction('window.frame.element.offsetHeight > 50');
    await page.context().close();
  });

  it('is an error on the page around where it cannot open at all, and where no token can be given', async () => {
    const page = await mount('/lost.html');
    await has(page, 'error');
    assert.equal((await told(page, 'error'))[0]?.['code'], 'internal');
    const code = await page.evaluate(`import('/frame-host.js').then(({ mountFrame }) => {
      try {
        mountFrame(document.body, { src: '${city.origin}/frame.html', origin: '${city.origin}' });
      } catch ({ code, cause }) {
        return code + ' ' + cause.message;
      }
    })`);
    assert.equal(code, 'invalid-input mountFrame: getToken is no function: see halo-pamor/docs/guides/modes/iframe.md');
    await page.context().close();
  });

  it('says in its own console which page was not let in, and which of the names is no origin', async () => {
    const page = await mount('/slash.html');
    const wanted = [`${portal.origin}/ in data-hosts is no origin`, `${portal.origin} is not among data-hosts`];
    while (!wanted.every((each) => lines.some((line) => line.includes(each)))) await page.waitForEvent('console');
    assert.equal(await page.frames()[1]?.locator('halo-pamor').count(), 0);
    await page.context().close();
  });
});
