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
  /**
   * The sealed queue of this person as one file (`application/vnd.halo-pamor.outbox+json`), pictures too: for another phone
   * to carry, or to keep. Nothing in it can be read without the gateway's key. Rejects with `sealing-unavailable` when
   * something lies here in clear and cannot be sealed.
   */
  export(options?: Cancellable): Promise<Blob>;
  /** Takes a file of somebody's queue and sends it from here, in the session of the person who is signed in. */
  import(file: Blob, options?: Cancellable): Promise<Imported>;
  /** What was carried here in files and is not yet at the gateway, oldest first; nobody here can read it. */
  carried(options?: Cancellable): Promise<Carried>;
  /** What the gateway signed for what was carried here, as a file (`application/vnd.halo-pamor.receipts+json`) for its author. */
  exportReceipts(options?: Cancellable): Promise<Blob>;
  /** Reads a file of receipts for what this person sealed: each is checked, and its entry leaves or is parked. */
  importReceipts(file: Blob, options?: Cancellable): Promise<ReceiptsImported>;
  /** How many entries vanished with this phone's storage before they were sent, and nobody was told of yet. */
  lost(options?: Cancellable): Promise<number>;
  /** The person was told of them. */
  acceptLoss(options?: Cancellable): Promise<void>;
}

/** What was carried to this phone. */
export interface Carried {
  readonly entries: readonly OutboxEntry[];
  /** For how many entries there is a receipt to bring back. */
  readonly receipts: number;
}

/**
 * What came of a file that was to be carried. `taken`: at least one entry is new here. `known`: all of it was taken before.
 * `foreign`: a file of another city. `broken`: not whole, or no such file at all. Nothing is kept but for `taken`.
 */
export interface Imported {
  readonly outcome: 'taken' | 'known' | 'foreign' | 'broken';
  /** How many entries were new here. */
  readonly taken: number;
  /** How many were here already, or left from here. */
  readonly known: number;
}

/**
 * What came of a file of receipts. `read`: it was read, and the numbers say what it held. `foreign`: of another city.
 * `broken`: no such file.
 */
export interface ReceiptsImported {
  readonly outcome: 'read' | 'foreign' | 'broken';
  /** Entries that the gateway has, and that left this phone for it. */
  readonly released: number;
  /** Entries that the gateway refused; they are parked with its reason. */
  readonly refused: number;
  /** Receipts for entries that are not here, or not here any more. */
  readonly unknown: number;
  /** Receipts that no key of this city signed; nothing was done for them. */
  readonly forged: number;
}
