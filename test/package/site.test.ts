import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openBrowser } from '../faults/browser.js';
import { askInInventedCity } from '../support/ask-in-invented-city.js';
import { axeViolations } from '../support/axe.js';
import { paperPhoto } from '../support/paper-photo.js';
import { LONGEST_MS, readUntil } from '../support/read-until.js';
import { serveBuiltSite, type BuiltSite } from './built-site.js';
import { blocks, textOf } from './guide-blocks.js';

/** What a reader does with an example, until it has done what the page says of it. */
type Play = (frame: FrameLocator) => Promise<unknown>;

const said = (frame: FrameLocator, words: RegExp) => frame.locator('output').getByText(words).waitFor();

/** Every page with an example; those of the elements are written by `npm run api`, so they are named by their source. */
const EXAMPLES: Readonly<Record<string, { page: string; source: string; play: Play }>> = {
  'the tag in a page': {
    page: 'Put_it_into_your_app',
    source: 'docs/guides/embed.md',
    play: async (frame) => {
      await askInInventedCity(frame);
      await said(frame, /^arrived: [\w-]+ accepted$/);
    },
  },
  'looks and a colour': {
    page: 'Your_look',
    source: 'docs/guides/theme.md',
    play: async (frame) => {
      const pamor = frame.locator('halo-pamor');
      const look = (token: string) =>
        pamor.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), token);
      await frame.getByRole('heading', { name: 'Siti Rekaan' }).waitFor();
      const light = await look('--halo-ground');
      await frame.getByLabel('dark').check();
      await frame.getByLabel('large').check();
      assert.equal(await pamor.evaluate((element) => String(Reflect.get(element, 'theme'))), 'dark large');
      // What knows the colours of the presets comes when the first of them is asked for.
      await readUntil(
        () => look('--halo-ground'),
        (ground) => ground !== light,
      );
      await frame.getByLabel('--halo-accent').fill('#5b2a86');
      assert.equal(await look('--halo-accent'), '#5b2a86');
    },
  },
  languages: {
    page: 'Languages',
    source: 'docs/guides/languages.md',
    play: async (frame) => {
      await frame.getByRole('button', { name: 'Minta dijemput' }).waitFor();
      for (const [language, words] of [
        ['en', 'Ask for a visit'],
        ['su', 'Nyuhunkeun disampeurkeun'],
      ] as const) {
        await frame.getByLabel('locale').selectOption(language);
        await frame.getByRole('button', { name: words }).waitFor();
      }
    },
  },
  '<halo-pamor>, asked by a citizen and seen by the Satgas': {
    page: '_halo-pamor_',
    source: 'docs/live/elements/halo-pamor.html',
    play: async (frame) => {
      await askInInventedCity(frame);
      await said(frame, /^arrived: submit-request accepted$/);
      await frame.getByLabel('Siapa').selectOption('officer');
      await frame.getByText('Siti Rekaan').first().waitFor();
    },
  },
  '<halo-standards>': {
    page: '_halo-standards_',
    source: 'docs/live/elements/halo-standards.html',
    play: async (frame) => {
      await frame.getByRole('button', { name: 'KTP-el' }).click();
      await frame.getByText('Datang dan menerima berkas.').waitFor();
    },
  },
  '<halo-coverage>': {
    page: '_halo-coverage_',
    source: 'docs/live/elements/halo-coverage.html',
    play: (frame) => frame.getByText('69 dari 100 orang').first().waitFor(),
  },
  '<halo-capture>': {
    page: '_halo-capture_',
    source: 'docs/live/elements/halo-capture.html',
    play: async (frame) => {
      await frame
        .locator('input[type=file]')
        .last()
        .setInputFiles(await paperPhoto());
      await frame.getByRole('button', { name: 'Pakai foto ini' }).click();
      await frame.getByRole('button', { name: 'Selesai' }).click();
      await said(frame, /^kept: image\/(?:jpeg|webp), \d+ bytes$/);
    },
  },
};

describe('the documentation as a site, below a path of a plain server', () => {
  let site: BuiltSite;
  let browser: Browser;
  const faults: string[] = [];

  before(async () => {
    site = await serveBuiltSite();
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    assert.deepEqual(faults.splice(0), []);
  });

  /** Opens a page and writes down all that goes wrong on it, and whatever it asks for of somebody else. */
  const open = async (
    path: string,
    viewport = { width: 1280, height: 740 },
  ): Promise<{ page: Page; asked: string[] }> => {
    const page = await (await browser.newContext({ viewport })).newPage();
    page.setDefaultTimeout(LONGEST_MS);
    const asked: string[] = [];
    page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
    page.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) faults.push(`${path}: ${line.text()}`);
    });
    page.on('request', (request) => {
      asked.push(request.url());
      const isOwn = request.url().startsWith(site.url) || /^(?:data|blob):/.test(request.url());
      if (!isOwn) faults.push(`${path} asks for ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
    });
    await page.goto(site.url + path);
    await page.locator('h1:visible').first().waitFor();
    return { page, asked };
  };

  for (const [name, { page: file, source, play }] of Object.entries(EXAMPLES)) {
    it(`runs ${name}, and not before it is in view`, async () => {
      const { page, asked } = await open(`documents/${file}.html`, { width: 360, height: 160 });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      assert.deepEqual(
        asked.filter((url) => url.includes('/live/')),
        [],
      );
      await page.setViewportSize({ width: 360, height: 740 });
      const figure = page.locator('.halo-live');
      await figure.locator('.halo-live-frame').scrollIntoViewIfNeeded();
      const frame = figure.frameLocator('iframe');
      await frame.getByText('Everybody here is invented.').waitFor();
      await play(frame);
      assert.deepEqual(await axeViolations(page), []);

      // What is shown is what runs, and what the source says.
      const alone = (await figure.getByRole('link', { name: 'Open it alone' }).getAttribute('href')) ?? '';
      const code = source.endsWith('.md')
        ? blocks.find(({ path, isLive }) => path === source && isLive)?.code
        : textOf(source);
      assert.ok(code !== undefined && site.file(alone.replace('../', '')).includes(code.trim()), alone);
      const shown = await figure.locator('pre code').innerText();
      assert.equal(shown.replaceAll(/\s+/g, ''), code.replaceAll(/\s+/g, ''));
      await page.goto(new URL(alone, page.url()).href);
      await page.getByRole('heading').first().waitFor();
      assert.deepEqual(await axeViolations(page), []);
    });
  }

  it('has an example on every page that says so, and no other', () => {
    const live = blocks.filter(({ isLive }) => isLive).map(({ path }) => path);
    const guides = Object.values(EXAMPLES).flatMap(({ source }) => (source.endsWith('.md') ? [source] : []));
    assert.deepEqual(live.sort(), guides.sort());
  });

  it('lets a keyboard go into an example, use it, and start it again', async () => {
    const { page } = await open('documents/Put_it_into_your_app.html');
    await page.locator('.halo-live iframe').scrollIntoViewIfNeeded();
    const frame = page.frameLocator('.halo-live iframe');
    const ask = frame.getByRole('button', { name: 'Minta dijemput' });
    await ask.waitFor();
    await page.locator('a:visible', { hasText: 'the one for tests' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await frame.getByRole('heading', { name: 'Apa yang terjadi?' }).waitFor();
    await page.getByRole('button', { name: 'Start again' }).focus();
    await page.keyboard.press('Enter');
    await ask.waitFor();
  });

  it('leads from its front page to the start in one step, on a phone and on a desk', async () => {
    for (const width of [360, 1280]) {
      const { page } = await open('', { width, height: 740 });
      const start = page.getByRole('link', { name: /in five minutes/ }).first();
      const box = await start.boundingBox();
      assert.ok(box !== null && box.y + box.height < 740, `seen at ${width} without scrolling`);
      await start.click();
      await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
    }
  });

  it('is no wider than a phone, and lets the keyboard into what has to be moved', async () => {
    for (const name of ['Run_a_gateway', 'In_an_Android_app', 'Start', '_halo-pamor_', 'Architecture']) {
      const { page } = await open(`documents/${name}.html`, { width: 360, height: 740 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, name);
      await page.locator('.halo-wide[tabindex], pre code[tabindex]').first().waitFor();
      assert.deepEqual(await axeViolations(page), []);
      await page.context().close();
    }
  });

  it('finds words of the guides', async () => {
    const { page } = await open('');
    await page.locator('#tsd-search-trigger').click();
    // Until the index is there, the page does nothing with what is typed, and looks at it no more later on.
    await page.waitForFunction(`document.querySelector('#tsd-search-status').innerHTML === ''`);
    await page.keyboard.type('HALO_ORIGINS');
    await page.getByRole('option', { name: 'Run a gateway' }).waitFor();
  });
});
