import type { OutboxEntry } from './entry.js';

/** Which entries a list shows. */
export interface OutboxQuery {
  readonly requestId?: string | undefined;
  readonly state?: OutboxEntry['state'] | undefined;
  /** At most this many, oldest first. Default 500. */
  readonly limit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A call that can be cancelled. A cancelled call rejects with the code `aborted`; what is stored stays as it was. */
export interface Cancellable {
  readonly signal?: AbortSignal | undefined;
}

/** What is on this device and not yet at the gateway, as a person may see and steer it. */
export interface Outbox {
  /** Entries, oldest first. */
  list(query?: OutboxQuery): Promise<OutboxEntry[]>;
  /** Sends a parked or waiting entry again as soon as possible. Resolves false when there is no such entry any more. */
  retry(id: string, options?: Cancellable): Promise<boolean>;
  /**
   * Lets an entry go, which is for a person to decide and never for code. Only one that is parked or was never sent can
   * go; of another nobody knows whether the gateway has it. Resolves false when it could not go.
   */
  discard(id: string, options?: Cancellable): Promise<boolean>;
  /** Everything that is still on this device, pictures too, as a JSON file (`application/json`) for the person to keep. */
  export(options?: Cancellable): Promise<Blob>;
}
