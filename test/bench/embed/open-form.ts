import type { Browser, CDPSession, Page } from 'playwright-core';

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
    const usable = await whenUsable(page, session);
    await page.goto(url, { waitUntil: 'commit' });
    const readyMs = await usable();
    const { metrics } = await session.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (task === undefined || Number.isNaN(readyMs)) throw new Error(`nothing was measured at ${url}`);
    return { cpuMs: task * 1_000, readyMs };
  } finally {
    await context.close();
  }
}

/**
 * Has a page say at once that its form is usable, so that what it does afterwards is not counted as what it did for that.
 *
 * @returns waits for it, and gives the milliseconds since the navigation
 */
async function whenUsable(page: Page, session: CDPSession): Promise<() => Promise<number>> {
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'sayUsable' });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'usableAt', {
      set: (at: number) => {
        const say: unknown = Reflect.get(window, 'sayUsable');
        if (typeof say === 'function') Reflect.apply(say, window, [String(at)]);
      },
    });
  });
  const said = new Promise<number>((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('the form did not become usable')), PATIENCE_MS);
    session.once('Runtime.bindingCalled', ({ payload }) => {
      clearTimeout(patience);
      resolve(Number(payload));
    });
  });
  // Whoever waits for it may still be on the way to do so.
  said.catch(() => undefined);
  return () => said;
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
