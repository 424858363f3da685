/** What a person looks at comes first, in the work of the phone and on the way to it. */
const FIRST_MS = 1_500;
/** How long something may be put off on a page that is never idle. */
const AT_LATEST_MS = 3_000;

/**
 * Does what nobody waits for a moment later, once the page has nothing better to do; at once where that cannot be known.
 * It is not done any more when the signal ends, and nothing is held for it.
 *
 * @param afterMs how long at least it is put off, in milliseconds
 */
export function whenIdle(act: () => void, signal: AbortSignal, afterMs = FIRST_MS): void {
  if (typeof requestIdleCallback !== 'function') {
    act();
    return;
  }
  let idle: number | undefined;
  const stop = () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
  const timer = setTimeout(() => {
    const now = () => {
      signal.removeEventListener('abort', stop);
      act();
    };
    idle = requestIdleCallback(now, { timeout: AT_LATEST_MS });
  }, afterMs);
  signal.addEventListener('abort', stop, { once: true });
}
