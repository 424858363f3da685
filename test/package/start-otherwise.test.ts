import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { answerAtGateway } from '../consumers/host.js';
import { gate, takenOver, type HeldPage } from './held-page.js';
import { startPages, timesDrawn, timesReady, type StartPages, type StartPath } from './start-pages.js';

const FIRST = /\/v1\/city\/first\?/;
const WHOLE = /\/v1\/city\?/;
const GATEWAY = 'https://pamor.example/**';

describe('a page that loads start.js', () => {
  let pages: StartPages;
  before(async () => {
    pages = await startPages();
  });
  after(async () => {
    await pages.close();
  });

  const next = (page: Page) => page.getByRole('button', { name: 'Lanjut' });
  const answer = (page: Page) => page.getByRole('radio', { name: 'Ada yang rusak' }).check();
  const second = (page: Page) => page.getByText('Langkah 2 dari 9').waitFor();

  const home = (page: Page) => page.getByRole('button', { name: 'Minta dijemput' }).waitFor();

  /** Opens a page whose tag has to come as if nothing stood there before it. */
  const openUndrawn = async (path: StartPath, prepare?: (page: Page) => Promise<unknown>, phone = pages.phone()) => {
    return undrawn(await pages.openOn(await phone, path, prepare));
  };
  const undrawn = async (held: HeldPage) => {
    await held.askedFor;
    assert.equal(await timesDrawn(held.page), 0);
    held.letGo();
    return held.page;
  };

  for (const path of ['/dark', '/hash', '/pin', '/bridge', '/of-one'] as const) {
    it(`draws nothing beforehand into the tag of ${path}`, async () => {
      const page = await openUndrawn(path);
      await page.getByRole('radio').first().waitFor();
      await page.context().close();
    });
  }

  for (const path of ['/en', '/lang'] as const) {
    it(`draws nothing in Indonesian where another language is spoken: ${path}`, async () => {
      const page = await openUndrawn(path);
      await page.getByRole('heading', { name: 'What happened?' }).waitFor();
      await page.context().close();
    });
  }

  it('draws nothing where the page says so while the question is on its way', async () => {
    const page = await openUndrawn('/form', (page) =>
      page.route(FIRST, async (route) => {
        await page.evaluate(`document.querySelector('halo-pamor').theme = 'dark'`);
        await route.fallback();
      }),
    );
    await takenOver(page);
    await page.context().close();
  });

  it('draws nothing where something is kept on the phone, which is then gone on from', async () => {
    const { page, letGo } = await pages.open('/form');
    letGo();
    await takenOver(page);
    await answer(page);
    await next(page).click();
    await second(page);
    // What is kept is written before what is sent after it.
    await page.evaluate(() => document.querySelector('halo-pamor')?.sync());
    await page.close();
    const later = await openUndrawn('/form', undefined, Promise.resolve(page.context()));
    await second(later);
    await later.getByRole('button', { name: 'Kembali' }).click();
    assert.equal(await later.getByRole('radio', { checked: true }).inputValue(), 'damaged');
    await page.context().close();
  });

  it('draws nothing where a gateway knows of no part of a pack', async () => {
    const page = await openUndrawn('/form', (page) =>
      page.route(FIRST, (route) =>
        route.fulfill({ status: 404, json: {}, headers: { 'access-control-allow-origin': '*' } }),
      ),
    );
    await takenOver(page);
    await answer(page);
    await next(page).click();
    await second(page);
    await page.context().close();
  });

  it('draws nothing of another city than the tag has', async () => {
    const page = await openUndrawn('/form', (page) =>
      page.route(FIRST, async (route) => {
        const { origin } = new URL(route.request().url());
        const answer = await pages.mock.fetch(new Request(`${origin}/v1/city/first?code=32.75`));
        const json = JSON.parse((await answer.text()).replace('"32.75"', '"32.76"')) as unknown;
        await route.fulfill({ json, headers: { 'access-control-allow-origin': '*' } });
      }),
    );
    await takenOver(page);
    await page.context().close();
  });

  it('waits no longer than a moment for a gateway that does not answer', async () => {
    const held = await pages.openHasty('/form', (page) => {
      let isAsked = false;
      return page.route(FIRST, async (route) => {
        if (isAsked) await route.fallback();
        isAsked = true;
      });
    });
    const page = await undrawn(held);
    await takenOver(page);
    await page.context().close();
  });

  it('opens once there is a way to the gateway, where there was none', async () => {
    const page = await openUndrawn('/form', (page) => page.route(GATEWAY, (route) => route.abort()));
    await page.getByRole('button', { name: 'Coba lagi' }).waitFor();
    await page.unroute(GATEWAY);
    await answerAtGateway(page, pages.mock);
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await takenOver(page);
    await page.context().close();
  });

  it('draws into those of its tags alone that open the form', async () => {
    const { page, letGo } = await pages.open('/two');
    assert.equal(await timesDrawn(page), 1);
    assert.equal(await page.evaluate(`document.querySelector('halo-pamor:not([view])').shadowRoot`), null);
    letGo();
    await takenOver(page);
    await page.locator('halo-pamor:not([view])').getByRole('button', { name: 'Minta dijemput' }).waitFor();
    assert.equal(await timesReady(page), 2);
    await page.context().close();
  });

  for (const [path, times] of [
    ['/both', 1],
    ['/upgraded', 0],
    ['/lines', 1],
  ] as const) {
    it(`registers once and says nothing in the console: ${path}`, async () => {
      const said: string[] = [];
      const asked = pages.asked.length;
      const { page, letGo } = await pages.openOn(await pages.phone(), path, (page) => {
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', ({ message }) => said.push(message));
        return Promise.resolve();
      });
      if (times === 1) await page.getByRole('radio').first().waitFor();
      letGo();
      await takenOver(page);
      await answer(page);
      await next(page).click();
      await second(page);
      assert.deepEqual([await timesDrawn(page), await timesReady(page)], [times, 1]);
      assert.equal(pages.asked.slice(asked).filter((file) => file === '/halo-pamor.js').length, 1);
      assert.deepEqual(said, []);
      await page.context().close();
    });
  }

  it('shows what follows on the question once the whole pack is there, which comes later', async () => {
    const whole = gate();
    const { page, letGo } = await pages.openOn(await pages.phone(), '/form', (page) =>
      page.route(WHOLE, async (route) => {
        await whole.isOpen;
        await route.fallback();
      }),
    );
    await answer(page);
    letGo();
    await takenOver(page);
    await next(page).click();
    await page.locator('button[aria-busy=true]', { hasText: 'Lanjut' }).waitFor();
    whole.open();
    await second(page);
    await page.context().close();
  });

  for (const [name, says, again, done] of [
    ['Lanjut', 'Belum berhasil', 'Lanjut', second],
    ['Kembali', 'Tidak ada sinyal', 'Coba lagi', home],
  ] as const) {
    it(`says after ${name} that the whole pack cannot be had, and gets there by ${again} once it can`, async () => {
      const { page, letGo } = await pages.openOn(await pages.phone(), '/form', (page) =>
        // It tries again by itself too, up to the end of the page; so it can be had from the press on, and no sooner.
        page.route(WHOLE, async (route) => {
          if ((await page.evaluate('window.isThere').catch(() => undefined)) === true) await route.fallback();
          else await route.abort();
        }),
      );
      letGo();
      await takenOver(page);
      await answer(page);
      await page.getByRole('button', { name }).click();
      await page.getByText(says).waitFor();
      await page.evaluate(`addEventListener('click', () => (window.isThere = true), true)`);
      await page.getByRole('button', { name: again }).click();
      await done(page);
      await page.context().close();
    });
  }
});
