/** A height that is told changes the frame, and the frame may change the height: after so many turns it stays as it is. */
const MOST_TURNS = 8;
/** A change within this time of the one before may have come from it, in milliseconds. */
const TURN_MS = 400;

/**
 * Tells the height of an element whenever it changes, in whole CSS pixels. What grows because the frame grew (content as high as
 * the window and a little more) is followed for a few turns and then left; what a person does is followed again.
 *
 * @returns what stops it
 */
export function watchHeight(of: Element, tell: (px: number) => void): () => void {
  let last = -1;
  let turns = 0;
  let at = 0;
  const signs = ['pointerdown', 'keydown', 'input'] as const;
  const anew = (): void => {
    turns = 0;
  };
  const observer = new ResizeObserver(() => {
    // One more, because the page rounds for itself and would show a bar for the fraction.
    const px = Math.ceil(of.getBoundingClientRect().height) + 1;
    // Fractions of a pixel come and go with zoom.
    if (Math.abs(px - last) <= 1) return;
    const now = performance.now();
    turns = now - at < TURN_MS && px > last ? turns + 1 : 0;
    at = now;
    if (turns > MOST_TURNS) return;
    last = px;
    tell(px);
  });
  observer.observe(of);
  for (const sign of signs) addEventListener(sign, anew, { passive: true });
  return () => {
    observer.disconnect();
    for (const sign of signs) removeEventListener(sign, anew);
  };
}
