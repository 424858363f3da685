/** Time as the client sees it; tests give their own so that nothing has to be waited for. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after `ms`; returns what cancels it. */
  after(ms: number, act: () => void): () => void;
}

/** The platform's clock. */
export const platformClock: Clock = {
  now: () => Date.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** A moment as RFC 3339 in UTC. */
export function moment(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
