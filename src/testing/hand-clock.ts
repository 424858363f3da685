/** A clock that is moved by hand, so that a test waits for nothing. */
export interface HandClock {
  now(): number;
  after(ms: number, act: () => void): () => void;
  /** Moves on, calling back what falls due on the way, in its order. */
  advance(ms: number): void;
  /** Puts the time elsewhere without calling anything back, as somebody does who sets a phone's clock. */
  jump(ms: number): void;
  /** How many callbacks wait. */
  waiting(): number;
}

/** Makes a clock that stands at the given time. */
export function handClock(start = Date.UTC(2026, 0, 5, 3)): HandClock {
  let wall = start;
  // Callbacks go by time that has passed, whatever the wall clock is set to.
  let passed = 0;
  const timers = new Set<{ at: number; act: () => void }>();
  return {
    now: () => wall,
    after: (ms, act) => {
      const timer = { at: passed + ms, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: (ms) => {
      const end = passed + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (next === undefined) break;
        timers.delete(next);
        wall += next.at - passed;
        passed = next.at;
        next.act();
      }
      wall += end - passed;
      passed = end;
    },
    jump: (ms) => {
      wall += ms;
    },
    waiting: () => timers.size,
  };
}
