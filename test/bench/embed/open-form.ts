import type { Browser } from 'playwright-core';

/** A slow phone and its way to the server. */
export interface Slowness {
  /** How many times slower than this machine the page's main thread is. */
  readonly cpu: number;
  /** Absent: the loopback as it is. */
  readonly network?: { readonly latencyMs: number; readonly bitsPerSecond: number };
}

/** What one opening of a page cost. */
export interface Opening {
  /** Milliseconds of the main thread until the form was usable. */
  readonly cpuMs: number;
  /** Milliseconds from the navigation until then. */
  readonly readyMs: number;
}

const VIEWPORT = { width: 360, height: 740 };
const PATIENCE_MS = 120_000;
const FONTS = /fonts\.|cdn\.form\.io/;

/** Opens a page in a context of its own, which has nothing in its cache, and waits until its form is usable. */
export async function openForm(browser: Browser, url: string, { cpu, network }: Slowness): Promise<Opening> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    // What a peer fetches from third parties cannot be had here; it fails at once and costs it nothing.
    await page.route(FONTS, (route) => route.abort());
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (network !== undefined) {
      const throughput = network.bitsPerSecond / 8;
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: network.latencyMs,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
    }
    await page.goto(url, { waitUntil: 'commit' });
    const ready = await page.waitForFunction(() => Reflect.get(window, 'usableAt') as unknown, undefined, {
      timeout: PATIENCE_MS,
      polling: 100,
    });
    const readyMs = Number(await ready.jsonValue());
    const { metrics } = await session.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (task === undefined || Number.isNaN(readyMs)) throw new Error(`nothing was measured at ${url}`);
    return { cpuMs: task * 1_000, readyMs };
  } finally {
    await context.close();
  }
}

/**
 * The longest task of the main thread after the first view, in milliseconds: a citizen opens the submenu and goes to
 * the form. 0 where none was longer than 50 ms, since browsers report no shorter ones.
 */
export async function longestTask(browser: Browser, url: string, { cpu }: Slowness): Promise<number> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'firstViewAt' in window, undefined, { timeout: PATIENCE_MS });
    await page
      .getByRole('button', { name: /Minta dijemput/ })
      .first()
      .click();
    await page.waitForFunction(() => 'usableAt' in window, undefined, { timeout: PATIENCE_MS });
    await page.waitForTimeout(1_000);
    return Number(await page.evaluate(() => Reflect.get(window, 'longest') as unknown));
  } finally {
    await context.close();
  }
}
