import type { HaloError } from '../errors.js';
import type { Clock } from './clock.js';
import type { PrepareViews } from './hand-over.js';
import type { Ledger } from './ledger.js';
import type { Scribe } from './scribe.js';

/**
 * Whose entries are sent. `self`: those of the person who is signed in. `neighbour`: those of another person who uses this
 * phone; what they alone can mend is left to them. `carried`: those that came here in a file; what the gateway refuses is
 * told to their author by a receipt.
 */
export type SendsFor = 'self' | 'neighbour' | 'carried';

/** What sending works with. */
export interface SendingOptions {
  /** Name of this person's storage and lock. */
  readonly name: string;
  readonly ledger: Ledger;
  readonly prepareViews: PrepareViews;
  /** Seals anew what the gateway can no longer open. */
  readonly scribe: () => Promise<Pick<Scribe, 'renew' | 'renewPicture'>>;
  readonly clock: Clock;
  readonly random: () => number;
  /** Web Locks; without them, and where nothing is stored for other tabs to see, every tab sends. */
  readonly locks: LockManager | undefined;
  readonly heartbeatMs: number;
  /** Whether a tab that becomes the leader sends without being told. */
  readonly autoSend: boolean;
  /** Told after each change of stored entries: of which commands, and of which requests the view may have changed. */
  readonly changed: (ids: readonly string[], requestIds: readonly string[]) => void;
  /** Told after each batch: how many were settled, how long it took, and why it failed. */
  readonly drained: (settled: number, ms: number, problem: HaloError | undefined) => void;
}

/** The sending of one tab: its sender and its part in finding the tab that sends. */
export interface Sending {
  /** Whether it is this tab that sends. */
  readonly leads: () => boolean;
  /** Sends what is due; `all` also what waits for a later moment. Resolves when nothing more can be sent for the moment. */
  readonly wake: (all: boolean) => Promise<void>;
  readonly stop: () => void;
}

/** Begins to send. Its code comes with the network, so it may reject like a call: `offline`, retryable. */
export type StartSending = (options: SendingOptions) => Promise<Sending>;
