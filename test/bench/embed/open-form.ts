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

export const VIEWPORT = { width: 360, height: 740 };
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
    await session.send('Runtime.enable');
    const usable = await whenSaid(page, session, 'usableAt');
    await page.goto(url, { waitUntil: 'commit' });
    const readyMs = Number(await usable());
    const { metrics } = await session.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (task === undefined || Number.isNaN(readyMs)) throw new Error(`nothing was measured at ${url}`);
    return { cpuMs: task * 1_000, readyMs };
  } finally {
    await context.close();
  }
}

/**
 * Has a page say at once what it sets a property of its window to, so that what it does afterwards is not counted as what
 * it did for that, and nothing has to be asked of it meanwhile. Needs the session's `Runtime` domain.
 *
 * @returns waits for it, and gives what was set, as text
 */
export async function whenSaid(page: Page, session: CDPSession, property: string): Promise<() => Promise<string>> {
  const name = `say-${property}`;
  await session.send('Runtime.addBinding', { name });
  await page.addInitScript(
    ([property, name]) => {
      Object.defineProperty(window, property, {
        set: (value: unknown) => {
          const say: unknown = Reflect.get(window, name);
          if (typeof say === 'function') Reflect.apply(say, window, [String(value)]);
        },
      });
    },
    [property, name] as const,
  );
  const said = new Promise<string>((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`the page did not say ${property}`)), PATIENCE_MS);
    session.on('Runtime.bindingCalled', (call) => {
      if (call.name !== name) return;
      clearTimeout(patience);
      resolve(call.payload);
    });
  });
  // Whoever waits for it may still be on the way to do so.
  said.catch(() => undefined);
  return () => said;
}
