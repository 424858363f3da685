import type { Emitter } from './emitter.js';
import type { Connection } from './halo-pamor.js';

/** What is known of the way to the gateway. */
export interface ConnectionState {
  readonly now: () => Connection;
  /** Notes what was learned; listeners hear of each change, and of nothing else. */
  readonly note: (change: Partial<Connection>) => void;
}

/** Begins with what the platform says. */
export function connectionState(emitter: Emitter): ConnectionState {
  let now: Connection = {
    // Node has a navigator that knows nothing of a network.
    online: typeof navigator === 'undefined' || !('onLine' in navigator) || navigator.onLine,
    live: 'off',
    signedOut: false,
  };
  return {
    now: () => now,
    note: (change) => {
      const next = { ...now, ...change };
      if (next.online === now.online && next.live === now.live && next.signedOut === now.signedOut) return;
      now = next;
      emitter.emit('connection', next);
    },
  };
}
