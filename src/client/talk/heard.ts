/** Knows when the gateway answered: better news of the network than the end of any pause. */
export interface Heard {
  /** How often it answered so far. */
  readonly times: () => number;
  /** The gateway answered. */
  readonly note: () => void;
  /** Calls back at each answer from now on; returns what stops it. */
  readonly listen: (wake: () => void) => () => void;
}

/** Makes one that has heard nothing yet. */
export function makeHeard(): Heard {
  const listeners = new Set<() => void>();
  let times = 0;
  return {
    times: () => times,
    note: () => {
      times += 1;
      for (const wake of [...listeners]) wake();
    },
    listen: (wake) => {
      listeners.add(wake);
      return () => listeners.delete(wake);
    },
  };
}
