/** A file that a store holds: its key, and when it was last written (ms since 1970). */
export interface StoredFile {
  readonly key: string;
  readonly writtenAt: number;
}

/**
 * Where the bytes of files lie, a folder or an S3-compatible bucket. Keys are paths of `[A-Za-z0-9._-]` parts with slashes
 * between. No file is greater than 10 MiB or so, which is why files are read and written whole: what cannot be read to its
 * end fails before the first byte of it was answered. Every failure is a {@link StoreFault}.
 */
export interface FileStore {
  /** Keeps a file whole or not at all; it survives a crash when this resolves. Replaces what was there. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The file; undefined when it is not there. */
  read(key: string): Promise<Buffer | undefined>;
  /** Removes a file; one that is not there is no failure. */
  remove(key: string): Promise<void>;
  /** All files whose key begins with this, which ends with a slash. */
  list(prefix: string): Promise<StoredFile[]>;
}

/**
 * Why a store did not do what it was asked. `away`: it does not answer, takes too long or fails; `full`: there is no room;
 * `refused`: it does not know our key, or the bucket or folder is not ours to use.
 */
export type StoreFaultKind = 'away' | 'full' | 'refused';

/** A failure of the store. What was asked may be asked again. */
export class StoreFault extends Error {
  readonly kind: StoreFaultKind;
  /** The store's own word for it, such as `ENOSPC` or `SignatureDoesNotMatch`. */
  readonly state: string;

  constructor(kind: StoreFaultKind, state: string, options?: ErrorOptions) {
    super(`file store fault: ${kind} (${state})`, options);
    this.name = 'StoreFault';
    this.kind = kind;
    this.state = state;
  }
}

/** For what the sweeper does later when the store fails now. Throws whatever else went wrong. */
export function leftToSweeper(cause: unknown): void {
  if (!(cause instanceof StoreFault)) throw cause;
}
