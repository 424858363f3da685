const lists = new Set<() => void>();
let isAsked = false;

/**
 * Has a list look at the page whenever any list has reason to: one that turns out lower than it was taken to be brings the others
 * into sight without a scroll. Gives what ends it.
 */
export function lookTogether(look: () => void): () => void {
  lists.add(look);
  lookSoon();
  return () => lists.delete(look);
}

/**
 * Has all lists look at the page in the next frame. What they draw of it is drawn after the last has looked: if each drew at once,
 * the page would be laid out anew for every one of them.
 */
export function lookSoon(): void {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    for (const look of [...lists]) look();
  });
}
