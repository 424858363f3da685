import type { Emitter } from './emitter.js';
import type { Connection } from './halo-pamor.js';

/** What is known of the way to the gateway; listeners hear of each change, and of nothing else. */
export class ConnectionState {
  readonly #emitter: Emitter;
  #now: Connection = {
    online: typeof navigator === 'undefined' || navigator.onLine !== false,
    live: 'off',
    signedOut: false,
  };

  constructor(emitter: Emitter) {
    this.#emitter = emitter;
  }

  get now(): Connection {
    return this.#now;
  }

  /** Notes what was learned. */
  note(change: Partial<Connection>): void {
    const { online, live, signedOut } = this.#now;
    const next = { ...this.#now, ...change };
    if (next.online === online && next.live === live && next.signedOut === signedOut) return;
    this.#now = next;
    this.#emitter.emit('connection', next);
  }
}
