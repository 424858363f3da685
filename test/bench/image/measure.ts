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
  readonly longestTask: number;
}

const judged = () =>
  z.object({ bytes: z.number(), width: z.number(), height: z.number(), ssim: z.number(), longestTask: z.number() });
const processes = () =>
  z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.number(), cpuTime: z.number() })) });

/** Starts a browser that nothing has run in yet. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}

/** Opens the page in a browser of its own, runs the lane once to warm up, and measures the second run. */
export async function measureLane(url: string, lane: ImageLane, throttle: number): Promise<Measured> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/measure`);
    await page.waitForFunction(() => 'imageBench' in window);
    const session = await browser.newBrowserCDPSession();
    const running = async () => processes().parse(await session.send('SystemInfo.getProcessInfo')).processInfo;
    const renderers = (await running()).filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const before = await sumOf(renderers, 'VmRSS');
    await runLane(page, lane);
    if (throttle > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const cpu = async () => (await running()).reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    const begun = await cpu();
    const longestTask = await runLane(page, lane);
    const cpuMs = (await cpu()) - begun;
    const peakMb = ((await sumOf(renderers, 'VmHWM')) - before) / 1024;
    const result = judged().parse(await page.evaluate(`imageBench.judge(${longestTask})`));
    return { cpuMs, peakMb, ...result };
  } finally {
    await browser.close();
  }
}

async function runLane(page: Page, lane: ImageLane): Promise<number> {
  return z.number().parse(await page.evaluate(`imageBench.run('${lane}')`));
}

/** A figure of the kernel about processes, in KiB: `VmRSS` is memory now, `VmHWM` its peak. */
async function sumOf(ids: readonly number[], field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const each = await Promise.all(ids.map((id) => readFile(`/proc/${id}/status`, 'utf8')));
  return each.reduce((sum, text) => sum + Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? NaN), 0);
}
