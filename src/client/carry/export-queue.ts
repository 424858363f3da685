import { isEntryRow, isFileRow, type EntryRow, type FileRow } from '../../outbox/entry-row.js';
import type { Opened } from '../opened.js';
import { CARRY_FORMAT, CARRY_TYPE, CARRY_VERSION, toBase64, type CarryFile } from './carry-file.js';

/**
 * Everything of a person that is still on this phone, sealed, as one file. What this version cannot read goes along as it
 * is stored. Rejects with `sealing-unavailable` when something lies here in clear and cannot be sealed.
 */
export async function exportQueue(
  { ledger, sealing }: Pick<Opened, 'ledger' | 'sealing'>,
  city: string,
  savedAt: string,
  signal: AbortSignal,
): Promise<Blob> {
  const [rows, files] = await ledger.run(['entries', 'files'], { signal }, (all) =>
    Promise.all([all.all('entries'), all.all('files')]),
  );
  const kept = new Map(files.filter(isFileRow).map((row) => [row.id, row]));
  const entries: CarryFile['entries'] = [];
  const pictures: CarryFile['pictures'] = [];
  for (const row of rows.filter(isEntryRow)) {
    const { entry, picture } = await sealed(row, kept.get(row.id), sealing);
    if (entry.sealed === undefined) continue;
    const { id, type, requestId, createdAt: at, file } = entry;
    const carried = { id, type, requestId, at, sealed: entry.sealed };
    if (file === undefined) entries.push(carried);
    else {
      const bytes = picture?.blob.size ?? file.bytes;
      entries.push({ ...carried, file: { paper: file.paper, page: file.page, type: file.type, bytes } });
    }
    if (picture?.sealed !== undefined) {
      const data = toBase64(new Uint8Array(await picture.blob.arrayBuffer()));
      pictures.push({ id, sealed: picture.sealed, data });
    }
  }
  const unread = rows.filter((row) => !isEntryRow(row));
  const file: CarryFile = { format: CARRY_FORMAT, version: CARRY_VERSION, city, savedAt, entries, pictures, unread };
  return new Blob([JSON.stringify(file)], { type: CARRY_TYPE });
}

async function sealed(row: EntryRow, picture: FileRow | undefined, sealing: Opened['sealing']) {
  const whole = row.sealed !== undefined && (picture === undefined || picture.sealed !== undefined);
  return whole ? { entry: row, picture } : (await sealing()).sealedRow(row, picture);
}
