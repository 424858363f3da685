import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import * as z from 'zod/mini';
import { chromiumArguments, chromiumPath } from '../chromium.js';

/** The ways to make a picture small. */
export type ImageLane = 'floor' | 'ours' | 'compression' | 'pica';

/** One run of a lane in a browser of its own. */
export interface Measured {
  /** CPU of all processes of the browser, in milliseconds. */
  readonly cpuMs: number;
  /** What the page's process grew by at its peak, in MiB. */
  readonly peakMb: number;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly ssim: number;
}

const judged = () => z.object({ bytes: z.number(), width: z.number(), height: z.number(), ssim: z.number() });
const processes = () =>
  z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.number(), cpuTime: z.number() })) });

/** Starts a browser that nothing has run in yet. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}

/** Opens the page in a browser of its own and runs the lane twice: the first run shows its memory, the second its CPU. */
export async function measureLane(url: string, lane: ImageLane): Promise<Measured> {
  const browser = await startBrowser();
  try {
    const page = await openPage(browser, url);
    const session = await browser.newBrowserCDPSession();
    const running = async () => processes().parse(await session.send('SystemInfo.getProcessInfo')).processInfo;
    const cpu = async () => (await running()).reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    const renderers = (await running()).filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const before = await sumOf(renderers, 'VmRSS');
    await page.evaluate(`imageBench.run('${lane}')`);
    const peakMb = ((await sumOf(renderers, 'VmHWM')) - before) / 1024;
    const begun = await cpu();
    await page.evaluate(`imageBench.run('${lane}')`);
    const cpuMs = (await cpu()) - begun;
    return { cpuMs, peakMb, ...judged().parse(await page.evaluate('imageBench.judge()')) };
  } finally {
    await browser.close();
  }
}

/** The longest time in milliseconds that a throttled page does not answer while the lane runs, after one run to warm up. */
export async function longestTask(url: string, lane: ImageLane, throttle: number): Promise<number> {
  const browser = await startBrowser();
  try {
    const page = await openPage(browser, url);
    await page.evaluate(`imageBench.run('${lane}')`);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    return z.number().parse(await page.evaluate(`imageBench.watch('${lane}')`));
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}/measure`);
  await page.waitForFunction(() => 'imageBench' in window);
  return page;
}

/** A figure of the kernel about processes, in KiB: `VmRSS` is memory now, `VmHWM` its peak. */
async function sumOf(ids: readonly number[], field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const each = await Promise.all(ids.map((id) => readFile(`/proc/${id}/status`, 'utf8')));
  return each.reduce((sum, text) => sum + Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? NaN), 0);
}
