import type { Clock } from './clock.js';
import type { Ledger } from './ledger.js';

const LEASE = 'lease';
/** Beats that a leader may miss before another tab takes over. */
const MISSED = 3;

/** How the leader is found. */
export interface LeaderOptions {
  /** Name of the lock; the same in all tabs of one person. */
  readonly name: string;
  readonly locks: LockManager;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly heartbeatMs: number;
  /** Called when this tab becomes the leader. */
  readonly lead: () => void;
}

/** A tab's part in finding the one that sends. */
export interface Leader {
  leading(): boolean;
  /** Resolves once it is known whether this tab leads for now. */
  readonly decided: Promise<void>;
  stop(): void;
}

/**
 * Sees that one tab of many sends. The lock passes on by itself when a tab closes or crashes; a frozen tab keeps it, so
 * the leader also shows a new beat in storage from time to time, and a tab that sees the beat stand still takes the lock
 * away. No clocks are compared: each tab counts its own looks, so a clock that jumps changes nothing.
 */
export function joinLeaders({ name, locks, ledger, clock, heartbeatMs, lead }: LeaderOptions): Leader {
  const stopping = new AbortController();
  const { signal } = stopping;
  let leading = false;
  let beat = 0;
  let seen: unknown;
  let still = 0;
  let decide: () => void = () => undefined;
  const decided = new Promise<void>((resolve) => {
    decide = resolve;
  });

  /** Shows that this tab lives. Not worth waiting for the disk: losing a beat loses nothing. */
  const show = async () => {
    beat += 1;
    const mark = `${clock.now()} ${beat}`;
    await ledger.run(['kept'], { write: true, relaxed: true }, (rows) => rows.put('kept', mark, LEASE));
  };

  const begin = () => {
    leading = true;
    show().catch(() => undefined);
    decide();
    lead();
  };

  const HOW = { look: { ifAvailable: true }, wait: { signal }, steal: { steal: true } } as const;

  /** Looks whether the lock is free, waits in line for it, or takes it away. */
  const queue = (how: keyof typeof HOW): void => {
    if (signal.aborted) return;
    const held = (lock: Lock | null) =>
      new Promise<void>((release) => {
        signal.addEventListener('abort', () => release(), { once: true });
        if (lock === null) {
          release();
          queue('wait');
          decide();
        } else if (signal.aborted) release();
        else begin();
      });
    // Only waiting may be given a signal.
    locks.request(name, HOW[how], held).catch((caught: unknown) => {
      if (signal.aborted) return;
      if (!(caught instanceof Error) || caught.name !== 'AbortError') {
        // This page may not lock. Ids keep two senders from doing harm; no sender at all would keep everything here.
        begin();
      } else if (leading) {
        // Taken by another tab while this one was frozen: stand in line again.
        leading = false;
        queue('wait');
      }
    });
  };

  const look = async () => {
    if (leading) return show();
    const last = await ledger.run(['kept'], {}, (rows) => rows.get('kept', LEASE));
    still = last === seen ? still + 1 : 0;
    seen = last;
    if (still < MISSED) return;
    still = 0;
    queue('steal');
  };

  const watch = () => {
    const cancel = clock.after(heartbeatMs, () => {
      signal.removeEventListener('abort', cancel);
      const goOn = () => {
        if (!signal.aborted) watch();
      };
      look().then(goOn, goOn);
    });
    signal.addEventListener('abort', cancel, { once: true });
  };

  queue('look');
  watch();
  return {
    leading: () => leading,
    decided,
    stop: () => {
      leading = false;
      decide();
      stopping.abort();
    },
  };
}
