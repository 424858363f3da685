/** A page that is not looked at paints nothing. */
const UNSEEN_MS = 300;
/** How long a page may be busy with what it was asked for before the rest is done beside that. */
const BUSY_MS = 1_000;

/**
 * Resolves once what was just drawn can be seen and the page has nothing else to do, or soon where nothing is painted. For
 * what nobody waits for.
 */
export async function afterPaint(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, UNSEEN_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
  // WebKit has none.
  if (typeof requestIdleCallback !== 'function') return;
  await new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: BUSY_MS });
  });
}
