import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until nothing fades or slides any more: colours half way are nobody's contrast. Endless spinners do not count. */
const STILL = `Promise.all(document.getAnimations()
  .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
  .map((one) => one.finished.catch(() => undefined)))`;

/** Whole page, shadow roots included. Preloading is off because it would fetch the page's styles once more. */
const RUN = `${STILL}.then(() => axe.run(document, { preload: false, resultTypes: ['violations'] }))
  .then(({ violations }) => violations.map(({ id, help, nodes }) =>
    id + ': ' + help + ', ' + nodes.length + ' times, first at ' + nodes[0].target.flat().join(' > ') +
    '\\n  ' + nodes[0].failureSummary.replaceAll('\\n', '\\n  ')))`;

/**
 * What axe finds on a page, host and plugin alike, one text for each rule that is broken. It runs in a world of its own beside the page's scripts, where the
 * page's content policy and Trusted Types stand as they are and are neither weakened nor met.
 */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const devtools = await devtoolsOf(page);
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'axe' };
  const { executionContextId: contextId } = await devtools.send('Page.createIsolatedWorld', world);
  await devtools.send('Runtime.evaluate', { expression: await source, contextId });
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression: RUN,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  const found: unknown = result.value;
  if (exceptionDetails !== undefined || !Array.isArray(found)) {
    throw new Error(`axe did not run: ${exceptionDetails?.exception?.description ?? 'no result'}`);
  }
  return found.map(String);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One session for as long as the page lives: when one ends, Chromium gives a page back the signal that was taken from it. */
function devtoolsOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}
