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
  /** Called when this tab becomes the leader and when it is no longer. */
  readonly lead: (leading: boolean) => void;
}

/**
 * Sees that one tab of many sends. The lock passes on by itself when a tab closes or crashes; a frozen tab keeps it, so
 * the leader also counts up a beat in storage, and a tab that sees the beat stand still takes the lock away.
 * No clock is compared: beats are counted on each side, so a clock that jumps changes nothing.
 */
export class Leader {
  readonly #options: LeaderOptions;
  readonly #stopping = new AbortController();
  #leading = false;
  #beat = 0;
  #seen: unknown;
  #still = 0;

  constructor(options: LeaderOptions) {
    this.#options = options;
    this.#queue(false);
    this.#watch();
  }

  get leading(): boolean {
    return this.#leading;
  }

  stop(): void {
    this.#set(false);
    this.#stopping.abort();
  }

  #set(leading: boolean): void {
    if (this.#leading === leading) return;
    this.#leading = leading;
    this.#options.lead(leading);
  }

  /** Waits in line for the lock, or takes it away. */
  #queue(steal: boolean): void {
    const { locks, name } = this.#options;
    const { signal } = this.#stopping;
    if (signal.aborted) return;
    const held = () =>
      new Promise<void>((release) => {
        if (signal.aborted) return release();
        signal.addEventListener('abort', () => release(), { once: true });
        this.#set(true);
        void this.#show();
      });
    // A stolen lock cannot also be waited for with a signal.
    const asked = steal ? locks.request(name, { steal }, held) : locks.request(name, { signal }, held);
    asked.then(
      () => undefined,
      (caught: unknown) => {
        if (signal.aborted) return;
        if (!(caught instanceof Error) || caught.name !== 'AbortError') {
          // This page may not lock. Ids keep two senders from doing harm; no sender at all would keep everything here.
          this.#set(true);
        } else if (this.#leading) {
          // Taken by another tab while this one was frozen: stand in line again.
          this.#set(false);
          this.#queue(false);
        }
      },
    );
  }

  /** Shows that this tab lives. Not worth waiting for the disk: losing a beat loses nothing. */
  async #show(): Promise<void> {
    const beat = (this.#beat += 1);
    const mark = `${Math.random()}:${beat}`;
    await this.#options.ledger
      .run(['kept'], { write: true, relaxed: true }, (rows) => rows.put('kept', mark, LEASE))
      .catch(() => undefined);
  }

  #watch(): void {
    const cancel = this.#options.clock.after(this.#options.heartbeatMs, () => {
      this.#stopping.signal.removeEventListener('abort', cancel);
      void this.#look().then(() => {
        if (!this.#stopping.signal.aborted) this.#watch();
      });
    });
    this.#stopping.signal.addEventListener('abort', cancel, { once: true });
  }

  async #look(): Promise<void> {
    if (this.#leading) return this.#show();
    const seen = await this.#options.ledger.run(['kept'], {}, (rows) => rows.get('kept', LEASE)).catch(() => undefined);
    this.#still = seen === this.#seen ? this.#still + 1 : 0;
    this.#seen = seen;
    if (this.#still < MISSED || this.#leading) return;
    this.#still = 0;
    this.#queue(true);
  }
}
