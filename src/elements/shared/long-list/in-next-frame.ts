const waiting = new Set<() => void>();

/**
 * Looks at the page in the next frame, together with all others who want to. What they draw of it is drawn after the last has
 * looked: if each drew at once, the page would be laid out anew for every one of them.
 */
export function inNextFrame(look: () => void): void {
  if (waiting.size === 0) {
    requestAnimationFrame(() => {
      const all = [...waiting];
      waiting.clear();
      for (const each of all) each();
    });
  }
  waiting.add(look);
}
