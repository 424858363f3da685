import type { EntryRow, FileRow, NewRow } from './entry-row.js';
import type { NewEntry, OutboxEntry } from './entry.js';

/** How entries are written for the storage, and read from it again by their author. It comes late. */
export interface Scribe {
  /** Rows of new entries. Rejects with `sealing-unavailable` when they cannot be made fit to be stored. */
  write(entries: readonly NewEntry[], signal?: AbortSignal): Promise<readonly NewRow[]>;
  /** What a person may see of rows; without their payloads where they cannot be read for now. Never rejects. */
  read(rows: readonly EntryRow[]): Promise<OutboxEntry[]>;
  /** The picture of a row. Rejects with `vault-locked` or `file-broken`. */
  picture(row: FileRow): Promise<Blob>;
  /**
   * The row sealed anew to the key that the gateway has now; undefined when it cannot be opened here, or the gateway has
   * no other key. Rejects when the gateway cannot be asked.
   */
  renew(row: EntryRow): Promise<EntryRow | undefined>;
  /** The same for a picture. */
  renewPicture(entry: EntryRow, row: FileRow): Promise<FileRow | undefined>;
  /** There is a way to the gateway: gets what writing needs of it, and seals what still lies here in clear. */
  contact(): Promise<void>;
}
