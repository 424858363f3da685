import { whenIdle } from './when-idle.js';

/** What was read is kept before the signal is likely to go, and not before it can be seen. */
const SOON_MS = 300;
/** How long the storage is left alone that nobody has asked for yet: opening it is work, and somebody waits for a first view. */
const UNOPENED_MS = 5_000;

/** Sees to what nobody waits for and the storage is needed for. */
export interface KeepSoon {
  /** Does it soon, once the storage is open; where nobody opens it, a while later all the same. */
  readonly later: (act: () => void) => void;
  /** The storage is open. */
  readonly opened: () => void;
}

/** Does nothing any more once the signal ends. */
export function keepSoon(closing: AbortSignal): KeepSoon {
  let isOpen = false;
  let waiting: (() => void)[] = [];
  const soon = (act: () => void) => whenIdle(act, closing, SOON_MS);
  return {
    later: (act) => {
      if (isOpen) {
        soon(act);
        return;
      }
      let isDone = false;
      const once = () => {
        if (!isDone) act();
        isDone = true;
      };
      waiting.push(once);
      whenIdle(once, closing, UNOPENED_MS);
    },
    opened: () => {
      isOpen = true;
      for (const act of waiting) soon(act);
      waiting = [];
    },
  };
}
