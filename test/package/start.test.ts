import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { answerHasFocus, gate, SIZES, takenOver } from './held-page.js';
import { difference } from './pixels.js';
import { startPages, timesDrawn, type StartPages } from './start-pages.js';

/** What a tag wears, and the elements that stand in it at once. */
const DRESS = `(() => {
  const { shadowRoot } = document.querySelector('halo-pamor');
  return {
    sheets: shadowRoot.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join('')),
    elements: [...shadowRoot.querySelectorAll('*')].map(({ outerHTML }) => outerHTML.replace(/<!--.*?-->/gs, '')),
  };
})()`;

describe('the first question that start.js draws', () => {
  let pages: StartPages;
  before(async () => {
    pages = await startPages();
  });
  after(async () => {
    await pages.close();
  });
  const next = (page: Page) => page.getByRole('button', { name: 'Lanjut' });
  const second = (page: Page) => page.getByText('Langkah 2 dari 9').waitFor();

  for (const [path, options] of [
    ['/form', {}],
    ['/form', { colorScheme: 'dark' }],
    ['/form', { forcedColors: 'active' }],
    ['/form', { forcedColors: 'active', colorScheme: 'dark' }],
    ['/host-colours', {}],
    ['/host-rules', {}],
    ['/lines', {}],
  ] as const) {
    for (const viewport of SIZES) {
      it(`looks as what the tag puts in its place: ${path} ${Object.values(options).join(' ')} ${viewport.width} px`, async () => {
        const { page, letGo } = await pages.open(path, { viewport, ...options });
        const before = await page.screenshot({ fullPage: true });
        assert.equal(await page.locator('halo-request-form').count(), 0);
        letGo();
        await takenOver(page);
        const after = await page.screenshot({ fullPage: true });
        assert.equal(await difference(before, after), 0);
        assert.equal(await timesDrawn(page), 1);
        await page.context().close();
      });
    }
  }

  it('can be read, told and used by keys, also where text is twice as large', async () => {
    const { page } = await pages.open('/form', { viewport: { width: 320, height: 740 } });
    assert.deepEqual(await axeViolations(page), []);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 1);
    assert.equal(new URL(page.url()).search, '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Sedang memuat' }).waitFor();
    assert.deepEqual(await axeViolations(page), []);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
    await page.context().close();
  });

  it('is gone on from where it was answered, with the focus where it was', async () => {
    const { page, letGo } = await pages.open('/form');
    await page.getByRole('radio', { name: 'Ada yang hilang' }).check();
    letGo();
    await takenOver(page);
    assert.equal(await page.locator('halo-request-form').getByRole('radio', { checked: true }).inputValue(), 'lost');
    await answerHasFocus(page, 'lost');
    await next(page).click();
    await second(page);
    await page.context().close();
  });

  for (const name of ['Lanjut', 'Kembali']) {
    it(`leaves the focus on ${name} where that had it and was not pressed, and the page where it was scrolled`, async () => {
      const { page, letGo } = await pages.open('/form');
      await page.getByRole('button', { name }).focus();
      const place = await page.evaluate('scrollY');
      letGo();
      await takenOver(page);
      await page.locator('halo-request-form button:focus', { hasText: name }).waitFor();
      assert.equal(await page.evaluate('scrollY'), place);
      await page.context().close();
    });
  }

  it('says that a button was pressed, once or twice, and then does what it is for', async () => {
    for (const [name, done] of [
      ['Lanjut', second],
      ['Kembali', (page: Page) => page.getByRole('button', { name: 'Minta dijemput' }).waitFor()],
    ] as const) {
      const { page, letGo } = await pages.open('/form');
      await page.getByRole('radio', { name: 'Baru menikah' }).check();
      await page.getByRole('button', { name }).press('Enter');
      await page.getByRole('button', { name }).press('Enter');
      await page.getByRole('status').filter({ hasText: 'Sedang memuat' }).waitFor();
      letGo();
      await done(page);
      await page.context().close();
    }
  });

  it('says that an answer is missing where the way on was pressed without one', async () => {
    const { page, letGo } = await pages.open('/form');
    await next(page).click();
    letGo();
    await takenOver(page);
    await page.locator('halo-request-form [part=error]').waitFor();
    await page.locator('halo-request-form input:focus').waitFor();
    await page.context().close();
  });

  it('leaves nothing of itself in the tag or on it', async () => {
    const usual = await pages.openOn(await pages.phone(), '/usual');
    usual.letGo();
    await takenOver(usual.page);
    const { page, letGo } = await pages.open('/form');
    letGo();
    await takenOver(page);
    assert.deepEqual(await page.evaluate(DRESS), await usual.page.evaluate(DRESS));
    await Promise.all([page.context().close(), usual.page.context().close()]);
  });

  it('keeps its dress until the tag shows its own question, and takes it along where the page moves the tag', async () => {
    const form = gate();
    const { page, letGo } = await pages.openOn(await pages.phone(), '/form', (page) =>
      page.route(/\/form-[\w-]+\.js$/, async (route) => {
        await form.isOpen;
        await route.continue();
      }),
    );
    await page.getByRole('radio', { name: 'Ada yang hilang' }).check();
    const before = await page.screenshot({ fullPage: true });
    letGo();
    await page.locator('halo-pamor:defined').waitFor();
    assert.equal(await difference(before, await page.screenshot({ fullPage: true })), 0);
    await page.evaluate(`document.querySelector('main').append(document.querySelector('halo-pamor'))`);
    assert.equal(await page.getByRole('radio', { checked: true }).inputValue(), 'lost');
    assert.equal(await page.locator('halo-request-form').count(), 0);
    form.open();
    await takenOver(page);
    const { sheets } = await page.evaluate<{ readonly sheets: readonly string[] }>(DRESS);
    assert.deepEqual(
      sheets.filter((sheet) => /\.choice|\[popover\]/.test(sheet)),
      [],
    );
    await page.context().close();
  });

  it('looks the same where a strict policy names no hash, and breaks no word of it', async () => {
    const free = await pages.open('/form');
    const said: string[] = [];
    const { page, letGo } = await pages.openStrictly('/form', (page) => {
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', ({ message }) => said.push(message));
      return Promise.resolve();
    });
    const drawn = await page.screenshot({ fullPage: true });
    assert.equal(await difference(await free.page.screenshot({ fullPage: true }), drawn), 0);
    letGo();
    await takenOver(page);
    assert.equal(await difference(drawn, await page.screenshot({ fullPage: true })), 0);
    await page.getByRole('radio', { name: 'Ada yang rusak' }).check();
    await next(page).click();
    await second(page);
    assert.deepEqual(said, []);
    await Promise.all([free.page.context().close(), page.context().close()]);
  });
});
