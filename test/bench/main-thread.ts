import type { Page } from 'playwright-core';
import * as z from 'zod/mini';

const trace = () =>
  z.object({
    traceEvents: z.array(
      z.object({
        name: z.string(),
        pid: z.number(),
        tid: z.number(),
        ts: z.optional(z.number()),
        tdur: z.optional(z.number()),
        args: z.optional(z.looseObject({ name: z.optional(z.unknown()) })),
      }),
    ),
  });

/** What the main threads of the page did while something was done. */
export interface MainThread {
  /** When each task began, on the trace's clock, and how long it took by the thread's own; both in milliseconds. */
  readonly tasks: readonly { readonly at: number; readonly ms: number }[];
  /** When the page marked something by that name (`performance.mark`), on the trace's clock. */
  marked(name: string): number | undefined;
}

/** Follows the main threads by a trace of the browser: what they wait for while others have the machine is not among it. */
export async function mainThread(page: Page, work: () => Promise<unknown>): Promise<MainThread> {
  const browser = page.context().browser();
  const session = await (browser === null ? page.context().newCDPSession(page) : browser.newBrowserCDPSession());
  const chunks: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => chunks.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'blink.user_timing', '__metadata'],
      recordMode: 'recordUntilFull',
    },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const { traceEvents } = trace().parse({ traceEvents: chunks });
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const ofMains = traceEvents.filter(({ pid, tid }) => mains.some((main) => main.pid === pid && main.tid === tid));
  const tasks = ofMains
    .filter(({ name }) => name.endsWith('RunTask'))
    .map(({ ts = 0, tdur = 0 }) => ({ at: ts / 1_000, ms: tdur / 1_000 }));
  if (tasks.length === 0) throw new Error('the trace holds no task of a main thread');
  return {
    tasks,
    marked: (wanted) => {
      const { ts } = ofMains.find(({ name }) => name === wanted) ?? {};
      return ts === undefined ? undefined : ts / 1_000;
    },
  };
}

/** The longest of some tasks, in milliseconds; 0 where there is none. */
export function longest(tasks: MainThread['tasks']): number {
  return tasks.reduce((most, { ms }) => Math.max(most, ms), 0);
}

/** The longest task while something is done, in milliseconds. */
export async function longestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  return longest((await mainThread(page, work)).tasks);
}
