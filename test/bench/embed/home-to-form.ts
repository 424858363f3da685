import type { Browser } from 'playwright-core';
import { longest, mainThread } from '../main-thread.js';
import { VIEWPORT, whenSaid, type Slowness } from './open-form.js';

/** The longest tasks of the main thread, in milliseconds of its own clock. */
export interface LongestTasks {
  /** Until the first view was painted. */
  readonly before: number;
  /** From then on. */
  readonly after: number;
}

const AFTERWARDS_MS = 1_000;

/**
 * A citizen opens the submenu and goes to the form. The page itself says where its button is and when the form is usable,
 * and the tap comes through the browser: whatever else would be asked of the page would be a task of its main thread too.
 */
export async function homeToForm(browser: Browser, url: string, { cpu }: Slowness): Promise<LongestTasks> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await session.send('Runtime.enable');
    const firstView = await whenSaid(page, session, 'buttonAt');
    const usable = await whenSaid(page, session, 'usableAt');
    const { tasks, marked } = await mainThread(page, async () => {
      await page.goto(url, { waitUntil: 'commit' });
      const [x = 0, y = 0] = (await firstView()).split(' ').map(Number);
      const isInSight = x > 0 && x < VIEWPORT.width && y > 0 && y < VIEWPORT.height;
      if (!isInSight) throw new Error(`the button is not in sight at ${url}`);
      for (const type of ['mousePressed', 'mouseReleased'] as const) {
        await session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
      }
      await usable();
      await new Promise((resolve) => setTimeout(resolve, AFTERWARDS_MS));
    });
    const painted = marked('first-view');
    if (painted === undefined) throw new Error(`no first view was marked at ${url}`);
    return {
      before: longest(tasks.filter(({ at }) => at < painted)),
      after: longest(tasks.filter(({ at }) => at >= painted)),
    };
  } finally {
    await context.close();
  }
}
