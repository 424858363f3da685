import { join } from 'node:path';
import { chromium as launcher, type Browser, type CDPSession, type Page } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../chromium.js';
import type { Bench, Finding, Goal } from '../finding.js';
import { listen } from '../listen.js';
import { longestTask } from '../main-thread.js';
import { openPage } from '../outbox/browser-profile.js';
import { pageFiles } from '../outbox/page-files.js';
import { rivalStores } from '../rivals/ready-rivals.js';
import { short } from '../race.js';
import { median, ratios, shuffled } from '../statistics.js';
import { serveFeed } from '../vault/feed-server.js';
import { listScript } from './list-bundle.js';
import type { Patterns } from './patterns.js';

const SLOWER = 4;
const STORED = 10_000;
/** Once is too short to be measured well. */
const TIMES_AGAIN = 10;
const MOST_ELEMENTS = 1_000;
/** Below this nobody feels a task. */
const FELT_MS = 50;
const PAGE =
  '<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Halo Pamor bench</title><body><script type="module" src="/list-page.js"></script>';
const LANES = ['plugin', 'hand'] as const;

interface Measured {
  readonly openMs: number;
  readonly againMs: number;
  readonly scrollMs: number;
  readonly elements: number;
  readonly longestMs: number;
}

/** Milliseconds of the main thread that something takes, by its own clock. */
async function busy(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const seconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  const before = await seconds();
  await work();
  return ((await seconds()) - before) * 1_000;
}

async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return session;
}

/** Does something on the page of the list in a context of its own. */
async function onPage<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'listBench' in window);
    return await work(page);
  } finally {
    await context.close();
  }
}

async function measureList(page: Page, byHand: Patterns | undefined): Promise<Measured> {
  await page.evaluate((patterns) => window.listBench.prepare(patterns), byHand);
  const session = await slowed(page);
  const openMs = await busy(session, () => page.evaluate(() => window.listBench.open()));
  let againMs = 0;
  for (let times = 0; times < TIMES_AGAIN; times += 1) {
    await page.evaluate(() => window.listBench.leave());
    againMs += await busy(session, () => page.evaluate(() => window.listBench.open()));
  }
  const scrollMs = await busy(session, () => page.evaluate(() => window.listBench.scroll()));
  const elements = await page.evaluate(() => window.listBench.elements());
  const longestMs =
    byHand === undefined ? await longestTask(page, () => page.evaluate(() => window.listBench.arrive())) : NaN;
  return { openMs, againMs, scrollMs, elements, longestMs };
}

/** The longest task while all that a vault holds is read, in milliseconds. */
async function readings({ folder, rounds, say, atEnd }: Bench): Promise<number[]> {
  const files = pageFiles(['vault/vault-page.js', 'client/invented-page.js']);
  files.set('/test/bench/rivals/rival-stores.js', await rivalStores());
  const server = await serveFeed(files, STORED);
  atEnd(server.close);
  const profile = join(folder, 'profile');
  const filling = await openPage(profile, server.url, 'vaultBench');
  atEnd(filling.close);
  await filling.page.evaluate(() => window.vaultBench.fillVault());
  await filling.close();
  say(`the vault holds ${short(STORED)}`);
  const longest: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, close } = await openPage(profile, server.url, 'vaultBench');
    atEnd(close);
    await slowed(page);
    await page.evaluate(() => window.vaultBench.wakeUp());
    longest.push(await longestTask(page, () => page.evaluate((many) => window.vaultBench.readAll(many), STORED)));
    await close();
  }
  return longest;
}

async function measure(bench: Bench): Promise<Finding[]> {
  const { rounds, say, folder, atEnd } = bench;
  const script = await listScript(folder);
  const server = await listen((request, response) => {
    const isScript = request.url === '/list-page.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? script : PAGE);
  });
  atEnd(server.close);
  const browser = await launcher.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  atEnd(() => browser.close());
  const patterns = await onPage(browser, server.url, (page) => page.evaluate(() => window.listBench.patterns()));
  const found: Record<(typeof LANES)[number], Measured[]> = { plugin: [], hand: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const lane of shuffled(LANES)) {
      const measured = await onPage(browser, server.url, (page) =>
        measureList(page, lane === 'hand' ? patterns : undefined),
      );
      if (round > 0) found[lane].push(measured);
    }
    const latest = LANES.map((lane) => {
      const last = found[lane].at(-1);
      return `${lane} ${short(last?.openMs)}, ${short(last?.againMs)} and ${short(last?.scrollMs)} ms`;
    });
    say(round === 0 ? 'warmed up' : `round ${round} of ${rounds}: ${latest.join(', ')}`);
  }
  const reading = await readings(bench);
  const of = (lane: (typeof LANES)[number], figure: keyof Measured) => found[lane].map((each) => each[figure]);
  const line = (what: string, figure: 'openMs' | 'againMs' | 'scrollMs'): Finding => ({
    what,
    beside: 'a list by hand, boxes of one height',
    ratios: ratios(of('plugin', figure), of('hand', figure)),
    wanted: { atMost: 1.3 },
    context: `${short(median(of('plugin', figure)))} and ${short(median(of('hand', figure)))} ms`,
  });
  const arriving = of('plugin', 'longestMs');
  const felt = (what: string, tasks: readonly number[]): Finding => ({
    what,
    beside: `${FELT_MS} ms`,
    ratios: tasks.map((each) => each / FELT_MS),
    wanted: { atMost: 1 },
    context: `${short(median(tasks))} ms of the main thread's own clock`,
  });
  return [
    line('main thread to open a list of 10,000 tasks, 4x slower', 'openMs'),
    line('main thread to come back to it ten times, 4x slower', 'againMs'),
    line('main thread to scroll through 30 windows of it, 4x slower', 'scrollMs'),
    {
      what: 'elements in the page after that, shadow trees included',
      beside: `${short(MOST_ELEMENTS)} elements`,
      ratios: of('plugin', 'elements').map((count) => count / MOST_ELEMENTS),
      wanted: { atMost: 1 },
      context: `${median(of('plugin', 'elements'))}; by hand ${median(of('hand', 'elements'))}`,
    },
    felt('longest task while 10,000 tasks arrive by 500, 4x slower', arriving),
    felt('longest task while 10,000 requests are read from the vault, 4x slower', reading),
  ];
}

export const listGoal: Goal = {
  name: 'list',
  title: 'List',
  method: [
    "An officer's day list with 10,000 invented tasks, 360 by 740 pixels, beside a list by hand: the same screen, groups and boxes, written out as markup and style sheets beforehand, each box as high as the plugin draws it, no library, and nothing that answers. Both count and sort the tasks and find their words by the same rules. Each opens in a page of its own that has drawn nothing yet, and is opened again ten times in it; the main thread is counted by its own clock, while the browser's tools make it four times slower. Opening lasts from putting the list into the page until four frames later; scrolling goes half a window further each frame, sixty times.",
    'A task is as long as the main thread works at it by its own clock, read from a trace; other work on the machine does not count. The tasks arrive as they are read from a phone: five hundred are shown, and as many more with each step. What is read from the vault is read in real Chromium over a profile on disk, from 10,000 boxes.',
  ],
  run: measure,
};
