/** As long as a page may wait for a test, in milliseconds. */
const LONG_MS = 60_000;

/**
 * A script for a page that gives up on somebody after `ms`, and whose somebody a test plays: here it waits longer. A slow machine
 * is slow in both, so that it would tell of a page which is left waiting where the test has only not got round to it.
 *
 * @param where when this holds, as the page's own script has it; elsewhere it gives up as ever
 */
export const waitLonger = (ms: number, where: string): string => `{
  const later = window.setTimeout;
  window.setTimeout = (act, ms, ...of) => later(act, ms === ${ms} && (${where}) ? ${LONG_MS} : ms, ...of);
}`;
