/**
 * Has readings of one thing follow each other, so that an older one never overtakes a newer. Who asks while one is under
 * way gets the one after it, which sees all that was there when they asked; so do all others who ask meanwhile.
 *
 * @param read never rejects
 */
export function inTurn(read: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    const own = read().then(() => {
      if (running === own) running = undefined;
    });
    running = own;
    return own;
  };
  return () => {
    if (next !== undefined) return next;
    if (running === undefined) return start();
    next = running.then(() => {
      next = undefined;
      return start();
    });
    return next;
  };
}
