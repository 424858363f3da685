import type { Clock } from '../outbox/clock.js';

/** Watches how long nobody was there. */
export interface IdleTimer {
  start(): void;
  stop(): void;
  /** Somebody is there. */
  touch(): void;
  /** Looks at once: timers of a page that was frozen come late. */
  look(): void;
}

/** Calls back once when nobody was there for `ms` since `start`. */
export function idleTimer(clock: Clock, ms: number, act: () => void): IdleTimer {
  let last: number | undefined;
  let cancel: () => void = () => undefined;

  const stop = () => {
    last = undefined;
    cancel();
  };
  const look = () => {
    if (last === undefined) return;
    const now = clock.now();
    // A clock that was put back says nothing of how long it was.
    if (now < last) last = now;
    const left = last + ms - now;
    cancel();
    if (left <= 0) {
      stop();
      act();
    } else cancel = clock.after(left, look);
  };
  return {
    start: () => {
      last = clock.now();
      look();
    },
    stop,
    touch: () => {
      look();
      if (last !== undefined) last = clock.now();
    },
    look,
  };
}
