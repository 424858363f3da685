/** Lets work on one thing run one after the other, and work on different things at once. */
export interface Turns {
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** Makes turns; a key is forgotten when nobody works on it. */
export function makeTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take: async (key, work) => {
      const before = last.get(key) ?? Promise.resolve();
      const own = before.then(work, work);
      // What went wrong is told to its own caller alone.
      const settled = own.catch(() => undefined);
      last.set(key, settled);
      void settled.then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
      return own;
    },
  };
}
