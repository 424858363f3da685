/** What a person looks at comes first, in the work of the phone and on the way to it. */
const FIRST_MS = 1_500;
/** How long something may be put off on a page that is never idle. */
const AT_LATEST_MS = 3_000;

/** Does what nobody waits for a moment later, once the page has nothing better to do; at once where that cannot be known. */
export function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback !== 'function') act();
  else setTimeout(() => requestIdleCallback(() => act(), { timeout: AT_LATEST_MS }), FIRST_MS);
}
