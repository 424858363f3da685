/** A page that is not looked at paints nothing. */
const UNSEEN_MS = 300;

/** Resolves once what was just drawn can be seen, or soon where nothing is painted. For what nobody waits for. */
export async function afterPaint(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, UNSEEN_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
