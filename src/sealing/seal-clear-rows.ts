import { isEntryRow, isFileRow, type EntryRow, type FileRow } from '../outbox/entry-row.js';
import type { EntryFile } from '../outbox/entry.js';
import type { Ledger } from '../outbox/ledger.js';

/** How rows are sealed. */
export interface ClearRowsSealing {
  readonly entry: (row: EntryRow) => Promise<Omit<EntryRow, 'seq'>>;
  readonly picture: (entry: EntryRow, row: FileRow) => Promise<FileRow>;
}

/**
 * Seals in their places the rows that storage versions before 4 kept in clear, one after another, entry and picture in one
 * transaction. A row that changed meanwhile is left for the next time; rejects at the first that cannot be sealed, and
 * loses nothing by it.
 */
export async function sealClearRows(ledger: Ledger, seal: ClearRowsSealing): Promise<void> {
  const found = await ledger.run(['entries'], {}, (rows) => rows.all('entries', { index: 'clear' }));
  for (const row of found.filter(isEntryRow)) {
    const kept = await ledger.run(['files'], {}, (rows) => rows.get('files', row.id));
    const picture = isFileRow(kept) && kept.sealed === undefined ? await seal.picture(row, kept) : undefined;
    const sealed = await seal.entry(row);
    await ledger.run(['entries', 'files'], { write: true }, async (rows) => {
      const now = await rows.get('entries', row.seq);
      if (!isEntryRow(now) || now.id !== row.id || now.sealed !== undefined || now.state === 'sending') return;
      if (now.file?.state === 'sending') return;
      const { payload: _payload, clear: _clear, ...rest } = now;
      const { file } = now;
      // What was begun in clear is of no use: it is begun anew under the id of the entry.
      const anew: EntryFile | undefined = file &&
        picture && { ...file, state: 'waiting', bytes: picture.blob.size, sentBytes: 0, upload: null };
      await rows.put('entries', { ...rest, sealed: sealed.sealed, own: sealed.own, ...(anew ? { file: anew } : {}) });
      if (picture !== undefined) await rows.put('files', picture);
    });
  }
}
