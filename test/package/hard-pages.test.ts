import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Browser, type Page } from 'playwright-core';
import { startDemo, type Demo } from '../support/demo.js';
import { LONGEST_MS, readUntil } from '../support/read-until.js';
import { difference } from './pixels.js';

/** What a careless script puts on prototypes for every loop to find, and then nothing of them may be written any more. */
const HARD = `
  Object.prototype.each = function () {};
  Array.prototype.last = String.prototype.last = Function.prototype.last = function () {};
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const { value } = Object.getOwnPropertyDescriptor(globalThis, name);
    if (!/^[A-Z]/.test(name) || !['function', 'object'].includes(typeof value) || value === null) continue;
    if (typeof value === 'function' && value.prototype) Object.freeze(value.prototype);
    Object.freeze(value);
  }`;

const RULES = `halo-pamor, halo-pamor * { color: red !important; font-size: 40px !important; line-height: 3 !important;
  letter-spacing: 1em !important; text-transform: uppercase !important; text-align: right !important;
  padding: 20px !important; border: 5px solid red !important; text-shadow: 0 0 9px red !important;
  white-space: pre !important; box-shadow: 0 0 9px red !important; text-decoration: underline !important;
  direction: rtl !important; writing-mode: vertical-rl !important; columns: 2 !important; font-kerning: none !important;
  font-size-adjust: 1 !important; font-variant: small-caps !important; font-stretch: condensed !important;
  line-break: anywhere !important; word-break: break-all !important; overflow-wrap: anywhere !important;
  text-align-last: right !important; text-indent: 50px !important; text-rendering: geometricPrecision !important;
  text-wrap: balance !important; -webkit-text-emphasis: dot red !important; -webkit-text-fill-color: red !important;
  -webkit-text-security: disc !important; -webkit-text-stroke: 1px red !important; word-spacing: 9px !important;
  fill: red !important; stroke: red !important; stroke-width: 9px !important; stroke-dasharray: 2 !important;
  stroke-opacity: 0.2 !important; shape-rendering: crispEdges !important; list-style-position: inside !important }`;

describe('pages that are hard on a guest', () => {
  let browser: Browser;
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
    browser = await browsers.launch({
      executablePath: process.env['CHROME_PATH'] ?? (await chromium.executablePath()),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-quic'],
    });
  });
  after(async () => {
    await browser.close();
    await demo.close();
  });

  const open = async (first = ''): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    page.setDefaultTimeout(LONGEST_MS);
    await page.addInitScript(`${first};
      window.running = new Set();
      const [set, clear] = [window.setInterval, window.clearInterval];
      window.setInterval = (...given) => { const id = set(...given); window.running.add(id); return id; };
      window.clearInterval = (id) => { window.running.delete(id); clear(id); };`);
    await page.goto(`${demo.hostUrl}/halo-pamor?persona=citizen-siti`);
    await page.getByText('Minta dijemput').first().waitFor();
    // What comes later, in any order: the officer of the RW, and that nobody has asked for anything yet.
    await page.locator('halo-pamor').getByText('Wahyu Abdullah').waitFor();
    await page.locator('halo-home section.how').waitFor();
    return page;
  };

  it('look the same and work, whatever their rules say and however frozen they are', async () => {
    const [calm, hard] = await Promise.all([open(), open(HARD)]);
    // They greet by the hour, which may turn between the one and the other.
    for (const page of [calm, hard]) {
      await page.evaluate(() => {
        const tag = document.querySelector('halo-pamor');
        if (tag) tag.now = () => new Date('2026-01-05T03:00:00Z');
      });
      await page.getByRole('heading', { name: 'Selamat pagi' }).waitFor();
    }
    await hard.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, RULES);
    const [one, other] = await Promise.all(
      [calm, hard].map((page) => page.locator('halo-pamor').screenshot({ animations: 'disabled' })),
    );
    assert.ok(one && other);
    const share = await difference(one, other);
    assert.ok(share < 0.001, `${String(share * 100)} % of the pixels differ`);
    await hard.getByText('Minta dijemput').first().click();
    await hard.getByText('Lanjut', { exact: true }).first().waitFor();
    await Promise.all([calm.close(), hard.close()]);
  });

  it('are left as they were after fifty comings and goings, with nothing running on', async () => {
    const page = await open();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const rounds = (times: number) =>
      page.evaluate(async (count) => {
        const element = document.querySelector('halo-pamor');
        const place = element?.parentElement;
        if (!element || !place) throw new Error('no element');
        for (let round = 0; round < count; round += 1) {
          element.remove();
          const ready = new Promise((resolve) => {
            element.addEventListener('halo-ready', resolve, { once: true });
          });
          place.append(element);
          await ready;
        }
        element.remove();
        await new Promise((resolve) => setTimeout(resolve, 200));
      }, times);
    const left = async () => {
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      const running = await page.evaluate<number>('window.running.size');
      return { nodes: of('Nodes'), listeners: of('JSEventListeners'), running };
    };
    await page.evaluate(() => {
      const element = document.querySelector('halo-pamor');
      Object.assign(window, { kept: element, place: element?.parentElement });
    });
    const back = () =>
      page.evaluate(
        `window.place.append(window.kept), new Promise((done) => window.kept.addEventListener('halo-ready', done, { once: true }))`,
      );
    await rounds(5);
    const early = await left();
    await back();
    await rounds(50);
    // A few nodes and listeners come and go with what is shown, and what was on its way when it went away has to come in first; a
    // leak would add some for each round, and they would stay.
    await readUntil(
      left,
      (late) => late.running <= early.running && late.nodes - early.nodes < 50 && late.listeners - early.listeners < 25,
    );
    await page.close();
  });
});
