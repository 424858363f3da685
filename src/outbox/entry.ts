import type { CommandType, FieldFault, ProblemCode, RequestView } from '@halo-pamor/contract';

/**
 * Where an entry stands: `waiting` for its turn or its next try, `sending` while a POST carries it, `parked` after a
 * refusal that no repetition can mend; only the person lets a parked entry go.
 */
export type EntryState = 'waiting' | 'sending' | 'parked';

/**
 * The picture that an `attach-file` or `picture-duty` entry waits for. The entry is sent once the picture is at the gateway, and until then
 * holds back what stands behind it in the same request.
 */
export interface EntryFile {
  readonly paper: string;
  readonly page: number;
  readonly type: string;
  /** How many bytes are sent, which is somewhat more than the picture when it is sealed. */
  readonly bytes: number;
  /** How many bytes the gateway was heard to have. */
  readonly sentBytes: number;
  /** `waiting` for its turn or its next try, `sending` now, `sent`: whole and verified at the gateway. */
  readonly state: 'waiting' | 'sending' | 'sent';
  /** The id of the file, which is that of the entry, once it was begun at the gateway. */
  readonly upload: string | null;
  /** How often in a row a try failed. */
  readonly tries: number;
}

/** A command that is on this device and of which the gateway's verdict is not known here. All moments are RFC 3339 in UTC. */
export interface OutboxEntry {
  /** The command's id, minted before it was stored. */
  readonly id: string;
  readonly type: CommandType;
  readonly requestId: string;
  /** What the person typed; undefined when it lies sealed here and this phone cannot read it back for now. */
  readonly payload?: unknown;
  /** The device's clock when it was stored. */
  readonly createdAt: string;
  readonly state: EntryState;
  /** How often it was sent. */
  readonly attempts: number;
  /** Why the last try failed, or why it is parked. */
  readonly lastProblem: ProblemCode | null;
  /** Which fields the gateway found at fault; empty when it named none. */
  readonly faults: readonly FieldFault[];
  /** When it is sent next at the earliest; null when at once, or parked. */
  readonly nextTryAt: string | null;
  /** For `attach-file` and `picture-duty` alone: the picture, which has the id of the entry as long as it lies on this device. */
  readonly file?: EntryFile | undefined;
}

/** A command before it is stored. */
export interface NewEntry {
  readonly id: string;
  readonly type: CommandType;
  readonly requestId: string;
  readonly payload: unknown;
  readonly createdAt: string;
  readonly file?: EntryFile | undefined;
  /** The picture itself, stored together with the entry. */
  readonly blob?: Blob | undefined;
}

/**
 * What became of a command. `accepted` and `duplicate` (the gateway had it already) both mean that it took effect once;
 * `refused` means that it lies parked in the outbox; `discarded` that the person let it go.
 */
export type Outcome = 'accepted' | 'duplicate' | 'refused' | 'discarded';

/** The verdict on a command. */
export interface Settlement {
  readonly commandId: string;
  readonly requestId: string;
  readonly outcome: Outcome;
  /** The request as this device knows it now; null when it was refused before it came into being. */
  readonly view: RequestView | null;
  /** Why it was refused; null otherwise. */
  readonly problem: ProblemCode | null;
  readonly faults: readonly FieldFault[];
}

/** How much is on this device and not at the gateway. */
export interface OutboxCount {
  /** Entries that wait or are on their way. */
  readonly waiting: number;
  /** Entries that were refused and need a person. */
  readonly parked: number;
  /** When the oldest of all entries was stored. */
  readonly oldest: string | null;
}
