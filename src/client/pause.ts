import type { Clock } from '../outbox/clock.js';
import { onWake } from '../outbox/wake.js';

/** Waits, but no longer than until the page is woken or the signal ends it. */
export function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      stopListening();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(ms, end);
    const stopListening = onWake(end);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
}
