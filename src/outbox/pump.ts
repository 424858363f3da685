import type { Clock } from './clock.js';

/** What came of a round: until when nothing can be sent after a failure, and when more falls due. Null: not known to be. */
export interface RoundEnd {
  readonly pausedUntil: number | null;
  readonly nextAt: number | null;
}

/** What a pump works with. */
export interface PumpOptions {
  readonly clock: Clock;
  /** Whether this tab is still the one that sends. */
  readonly leads: () => boolean;
  /** Sends until nothing is due or a call fails; `all` also what waits for a later moment, once. */
  readonly round: (all: boolean, goes: () => boolean, signal: AbortSignal) => Promise<RoundEnd>;
  /** When to try again after a round threw, which is the storage's fault. */
  readonly pauseUntil: () => number;
}

/** Sends round after round, one at a time, and comes back by itself when something falls due. */
export interface Pump {
  /** Sends what is due, now or after the round that is going on; resolves when nothing more can be sent for the moment. */
  readonly wake: (all?: boolean) => Promise<void>;
  /** Stops at once; what was on its way is sent again by whoever comes next. */
  readonly stop: () => void;
}

/** Makes a pump; it rests until it is woken. */
export function makePump({ clock, leads, round, pauseUntil }: PumpOptions): Pump {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let again = false;
  let wanted = false;
  let cancelTimer: () => void = () => undefined;

  const goes = () => !stopping.signal.aborted && leads();

  const drain = async (): Promise<void> => {
    cancelTimer();
    let end: RoundEnd = { pausedUntil: null, nextAt: null };
    // A wish that came while a call failed is one more try: often it is the news that the network is back.
    while ((wanted || (again && end.pausedUntil === null)) && goes()) {
      const all = wanted;
      again = wanted = false;
      try {
        end = await round(all, goes, stopping.signal);
      } catch {
        // The storage failed; what it was is told to whoever adds or lists.
        end = { pausedUntil: pauseUntil(), nextAt: null };
      }
    }
    const next = end.pausedUntil ?? end.nextAt;
    if (next === null || !goes()) return;
    cancelTimer = clock.after(Math.max(0, next - clock.now()), () => void wake());
  };

  const wake: Pump['wake'] = (all = false) => {
    again = true;
    wanted ||= all;
    running ??= drain().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    wake,
    stop: () => {
      cancelTimer();
      stopping.abort();
    },
  };
}
