import type { Page } from 'playwright-core';
import * as z from 'zod/mini';

const trace = () =>
  z.object({
    traceEvents: z.array(
      z.object({
        name: z.string(),
        pid: z.number(),
        tid: z.number(),
        tdur: z.optional(z.number()),
        args: z.optional(z.looseObject({ name: z.optional(z.unknown()) })),
      }),
    ),
  });

/**
 * The longest task of the renderers' main threads while something is done, in milliseconds by the thread's own clock: what
 * the thread waits for while others have the machine is not among it.
 */
export async function longestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  const session = await (browser === null ? page.context().newCDPSession(page) : browser.newBrowserCDPSession());
  const chunks: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => chunks.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'], recordMode: 'recordUntilFull' },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const { traceEvents } = trace().parse({ traceEvents: chunks });
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const isMain = (pid: number, tid: number) => mains.some((main) => main.pid === pid && main.tid === tid);
  const tasks = traceEvents.filter(({ name, pid, tid }) => name.endsWith('RunTask') && isMain(pid, tid));
  if (tasks.length === 0) throw new Error('the trace holds no task of a main thread');
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1_000), 0);
}
