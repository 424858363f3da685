import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { openBrowser } from '../faults/browser.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { LONGEST_MS } from '../support/read-until.js';
import { forgedMessages, type Forged } from './forged-messages.js';
import { root } from './project-root.js';

const bare = '<!doctype html><title>Page</title>';
const Effects = z.object({
  told: z.array(z.string()),
  tokens: z.number(),
  height: z.string(),
  canGoBack: z.boolean(),
  polluted: z.boolean(),
});

/** A token that nobody signed: it says whose phone this is, and no gateway is there to take it. */
const part = (of: object): string => Buffer.from(JSON.stringify(of)).toString('base64url');
const claims = { sub: 'warga-1', name: 'Siti Rekaan', role: 'citizen', city: '99.99', areas: [] };
const token = `${part({ alg: 'none' })}.${part(claims)}.`;

/** The built frame and the built host script on two origins, and strangers on a third. */
describe('a frame on the page of somebody else', () => {
  let browser: Browser;
  let city: PageServer;
  let stranger: PageServer;
  let host: PageServer;
  let page: Page;
  let frame: Frame;

  const effects = async () =>
    Effects.parse(
      await page.evaluate(`({ told: window.told, tokens: window.tokens, height: window.frame.element.style.height,
        canGoBack: window.frame.canGoBack, polluted: 'polluted' in {} })`),
    );
  const inside = () =>
    frame.evaluate(`(() => {
      const tags = [...document.querySelectorAll('halo-pamor')];
      return [tags.length, ...tags.map((tag) => [...tag.attributes].map(({ name, value }) => name + '=' + value).join())].join(' ');
    })()`);
  /** What comes of a message after it came. */
  const settled = () => page.evaluate('new Promise((resolve) => setTimeout(resolve, 200))');

  const mount = async (on: Page): Promise<void> => {
    await on.goto(`${host.origin}/`);
    await on.evaluate(`(async () => {
      Object.assign(window, { told: [], tokens: 0, droppedCount: 0 });
      for (const name of ['halo-ready', 'halo-error', 'halo-exit', 'halo-view-change', 'halo-submit', 'halo-before-submit', 'halo-auth-required'])
        document.addEventListener(name, (event) => window.told.push(name + ' ' + JSON.stringify(event.detail)));
      window.heard = [];
      addEventListener('message', ({ data }) => window.heard.push(data));
      const { mountFrame } = await import('/frame-host.js');
      window.frame = mountFrame(document.body, {
        src: '${city.origin}/frame.html', origin: '${city.origin}', city: '99.99',
        getToken: async () => { window.tokens += 1; return '${token}'; },
        dropped: () => { window.droppedCount += 1; },
      });
    })()`);
  };

  const frameOf = async (on: Page, origin: string): Promise<Frame> => {
    for (;;) {
      const found = on.frames().find((each) => each.url().startsWith(`${origin}/`));
      if (found !== undefined) return found;
      await on.waitForEvent('framenavigated');
    }
  };

  before(async () => {
    const source = readFileSync(join(root, 'dist/embed/frame.html'), 'utf8');
    stranger = await servePages((path) => (path.endsWith('.js') ? undefined : bare));
    host = await servePages((path) => (path === '/' ? bare : undefined));
    city = await servePages((path) =>
      path === '/frame.html'
        ? source
            .replace('data-hosts=""', `data-hosts="https://other.invalid ${host.origin}"`)
            .replace('data-gateway=""', `data-gateway="${city.origin}/gateway"`)
        : path === '/twin'
          ? bare
          : undefined,
    );
    browser = await openBrowser();
    page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(LONGEST_MS);
    await mount(page);
    frame = await frameOf(page, city.origin);
    // There is no gateway, so it ends with an error: which proves that events of the frame arrive here.
    await page.waitForFunction(`window.told.some((each) => each.startsWith('halo-error'))`);
    await settled();
  });

  after(async () => {
    await browser.close();
    for (const server of [city, stranger, host]) server.close();
  });

  it('opens with a token that came by a message, once it was asked for, and in no address', async () => {
    const { tokens, height, told } = await effects();
    assert.ok(tokens >= 1);
    assert.ok(Number.parseInt(height, 10) > 50, height);
    assert.ok(
      told.some((each) => /^halo-error .*"code"/.test(each)),
      told.join('\n'),
    );
    assert.equal(await inside(), `1 city=99.99,gateway=${city.origin}/gateway`);
    assert.ok([...city.asked, ...host.asked].every((path) => !path.includes(token)));
    const element = await page.evaluate(`[window.frame.element.allow, window.frame.element.sandbox.value].join(' | ')`);
    assert.equal(
      element,
      'camera; geolocation; clipboard-write | allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox',
    );
  });

  it('drops more than a hundred forged messages without any effect', async () => {
    const forged = forgedMessages();
    assert.ok(forged.length >= 100, String(forged.length));
    const popupOpened = page.context().waitForEvent('page');
    await page.evaluate(`(async () => {
      const loaded = (frame) => new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      for (const [id, src] of [['stranger', '${stranger.origin}/s'], ['sandbox', '${stranger.origin}/b'], ['twin', '${city.origin}/twin']]) {
        const element = document.createElement('iframe');
        if (id === 'sandbox') element.sandbox.add('allow-scripts');
        Object.assign(element, { id, src });
        document.body.append(element);
        await loaded(element);
      }
      window.open('${stranger.origin}/popup');
    })()`);
    const popup = await popupOpened;
    await popup.waitForLoadState();
    await frame.evaluate(`new Promise((resolve) => {
      const element = document.createElement('iframe');
      element.addEventListener('load', resolve, { once: true });
      element.src = '${stranger.origin}/nested';
      document.body.append(element);
    })`);
    const at = (url: string): Frame => {
      const found = page.frames().find((each) => each.url() === url);
      assert.ok(found, url);
      return found;
    };
    const windows: Record<
      Forged['from'],
      { readonly by: Frame | Page; readonly host: string; readonly frame: string }
    > = {
      stranger: { by: at(`${stranger.origin}/s`), host: 'parent', frame: 'parent.frames[0]' },
      sandbox: { by: at(`${stranger.origin}/b`), host: 'parent', frame: 'parent.frames[0]' },
      nested: { by: at(`${stranger.origin}/nested`), host: 'top', frame: 'parent' },
      popup: { by: popup, host: 'opener', frame: 'opener.frames[0]' },
      twin: { by: at(`${city.origin}/twin`), host: 'parent', frame: 'parent.frames[0]' },
      frame: { by: frame, host: 'parent', frame: 'self' },
      host: { by: page, host: 'self', frame: 'frames[0]' },
    };
    await settled();
    const before = { page: await effects(), frame: await inside() };
    const dropped = Number(await page.evaluate('window.droppedCount'));
    await frame.evaluate(`window.came = 0, addEventListener('message', () => { window.came += 1; })`);
    for (const { from, to, data } of forged) {
      const { by, ...targets } = windows[from];
      await by.evaluate(`${targets[to]}.postMessage(${JSON.stringify(data)}, '*')`);
    }
    // What the frame has said before, word for word, from the frame itself.
    const replayed = z
      .array(z.string())
      .parse(
        await page.evaluate(
          `window.heard.filter((data) => typeof data === 'string' && data.includes('"kind":"event"') && !data.includes('forged')).slice(0, 3)`,
        ),
      );
    assert.ok(replayed.length > 0);
    for (const text of replayed) await frame.evaluate(`parent.postMessage(${JSON.stringify(text)}, '*')`);
    const toHost = forged.filter(({ to }) => to === 'host').length + replayed.length;
    await frame.waitForFunction(`window.came >= ${forged.length + replayed.length - toHost}`);
    await page.waitForFunction(`window.droppedCount >= ${dropped + toHost}`);
    await settled();
    assert.deepEqual({ page: await effects(), frame: await inside() }, before);
    assert.equal(Number(await page.evaluate('window.droppedCount')) - dropped, toHost);
    assert.equal(await frame.evaluate(`'polluted' in {}`), false);
  });

  it('stays shut on a page whose origin the city has not named', async () => {
    const other = await (await browser.newContext()).newPage();
    other.setDefaultTimeout(LONGEST_MS);
    await other.goto(`${stranger.origin}/`);
    await other.evaluate(`(async () => {
      const element = document.createElement('iframe');
      element.src = '${city.origin}/frame.html';
      document.body.append(element);
      await new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
      const settings = { city: '99.99' };
      for (const id of ['a', 'b']) {
        const hello = { v: 1, id, kind: 'call', method: 'hello', params: { versions: [1], settings } };
        element.contentWindow.postMessage(JSON.stringify(hello), '*');
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    })()`);
    const shut = await frameOf(other, city.origin);
    assert.equal(await shut.evaluate(`document.querySelectorAll('halo-pamor').length`), 0);
    await other.close();
  });

  it('goes away with all that listened, and comes again', async () => {
    const count = await page.evaluate(`(async () => {
      const { mountFrame } = await import('/frame-host.js');
      let listening = 0;
      const [add, remove] = [window.addEventListener, window.removeEventListener];
      window.addEventListener = function (...of) { listening += 1; return add.apply(this, of); };
      window.removeEventListener = function (...of) { listening -= 1; return remove.apply(this, of); };
      const box = document.createElement('div');
      document.body.append(box);
      let ready = 0;
      box.addEventListener('halo-error', () => { ready += 1; });
      for (let turn = 0; turn < 3; turn += 1) {
        const made = mountFrame(box, { src: '${city.origin}/frame.html', origin: '${city.origin}', city: '99.99', getToken: async () => '${token}' });
        for (let looks = 0; ready <= turn; looks += 1) {
          if (looks > 3_000) throw new Error('nothing was heard of turn ' + turn);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        made.destroy();
      }
      Object.assign(window, { addEventListener: add, removeEventListener: remove });
      return [ready, listening, box.childElementCount].join();
    })()`);
    assert.equal(count, '3,0,0');
  });

  it('refuses an address that is not on the named origin, or is on this page’s own', async () => {
    const code = (src: string, origin: string) =>
      page.evaluate(`import('/frame-host.js').then(({ mountFrame }) => {
        try {
          mountFrame(document.body, { src: '${src}', origin: '${origin}', getToken: async () => '' });
        } catch (error) {
          return error.code;
        }
      })`);
    assert.equal(await code(`${city.origin}/frame.html`, host.origin), 'invalid-input');
    assert.equal(await code(`${host.origin}/frame.html`, host.origin), 'invalid-input');
    assert.equal(await code('javascript:alert(1)', 'null'), 'invalid-input');
    assert.equal(await code('http://[', host.origin), 'invalid-input');
  });
});
