/** The stores of one person's storage on this device. */
export type StoreName = 'entries' | 'files' | 'replies' | 'views' | 'kept';

/** Which rows of a store are read. */
export interface RowsQuery {
  /** Read in the order of this index instead of the key. */
  readonly index?: string;
  /** Only rows with this key (of the index). */
  readonly only?: string | number;
  /** Of an index over two members, which is named by both: only rows whose first one is this, in the order of the second. */
  readonly within?: string | undefined;
  /** Only rows after this key. */
  readonly after?: string | number | undefined;
  /** Only rows up to this key, or up to this second member, itself included. */
  readonly until?: string | undefined;
  readonly limit?: number;
  /** Last first. */
  readonly backwards?: boolean;
  /** Passes over rows for which it returns false; they do not count against `limit`. */
  readonly where?: (row: unknown) => boolean;
}

/** What can be done inside one transaction. Await nothing else in it: a transaction ends when nothing is asked of it. */
export interface Rows {
  get(store: StoreName, key: string | number): Promise<unknown>;
  /** The first row with this key of an index. */
  find(store: StoreName, index: string, key: string): Promise<unknown>;
  all(store: StoreName, query?: RowsQuery): Promise<unknown[]>;
  count(store: StoreName, index?: string): Promise<number>;
  /** Stores a row; `key` for the store `kept`, whose rows do not hold theirs. */
  put(store: StoreName, row: unknown, key?: string): Promise<unknown>;
  delete(store: StoreName, key: string | number): Promise<void>;
  /** The keys of a store that are texts. */
  keys(store: StoreName): Promise<string[]>;
  /** Deletes all rows of a store. */
  clear(store: StoreName): Promise<void>;
}

/** How a transaction is run. */
export interface RunOptions {
  readonly write?: boolean;
  /** What is written can be had again, so the disk need not be waited for. Default false: strict durability. */
  readonly relaxed?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Storage with transactions: all of it or nothing. */
export interface Ledger {
  /** Whether rows outlive the page. */
  readonly lasting: boolean;
  /**
   * Runs `work` in one transaction and resolves after it completed. Rejects with `storage-full`, `storage-unavailable`
   * or `aborted`, and then nothing of it was stored.
   */
  run<T>(stores: readonly StoreName[], options: RunOptions, work: (rows: Rows) => Promise<T>): Promise<T>;
  close(): void;
}
