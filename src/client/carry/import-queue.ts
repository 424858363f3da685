import { isCommandType } from '@halo-pamor/contract';
import { freshRow, isEntryRow, type NewRow } from '../../outbox/entry-row.js';
import type { Ledger, Rows } from '../../outbox/ledger.js';
import type { Imported } from '../../outbox/outbox-surface.js';
import { shelfIn } from '../../outbox/shelf.js';
import { carryFileShape, fromBase64, isOurs, jsonIn, type CarryFile } from './carry-file.js';

const none = (outcome: Imported['outcome'], known = 0): Imported => ({ outcome, taken: 0, known });

/** Takes a file of somebody's queue, to be sent from here. All of it is stored or nothing. */
export async function importQueue(
  file: Blob,
  city: string,
  { own, carried }: { readonly own: Ledger; readonly carried: Ledger },
  signal: AbortSignal,
): Promise<Imported> {
  const value = await jsonIn(file);
  const read = carryFileShape().safeParse(value);
  if (!read.success) return none('broken');
  if (!isOurs(value) || read.data.city !== city) return none('foreign');
  let rows: NewRow[];
  try {
    rows = rowsOf(read.data);
  } catch {
    return none('broken');
  }
  const isHere = async (all: Rows, id: string) =>
    isEntryRow(await all.find('entries', 'id', id)) || (await all.get('replies', id)) !== undefined;
  const fresh: NewRow[] = [];
  for (const row of rows) {
    const { id } = row.entry;
    const look = (ledger: Ledger) => ledger.run(['entries', 'replies'], { signal }, (all) => isHere(all, id));
    if (!(await look(own)) && !(await look(carried))) fresh.push(row);
  }
  const known = rows.length - fresh.length;
  if (fresh.length === 0) return none(known > 0 ? 'known' : 'broken');
  await shelfIn(carried).add(fresh, signal);
  return { outcome: 'taken', taken: fresh.length, known };
}

/** Rows as they would lie on the author's phone, but for what only the author has. Throws when a picture is missing. */
function rowsOf({ entries, pictures }: CarryFile): NewRow[] {
  const data = new Map(pictures.map((picture) => [picture.id, picture]));
  return entries.map(({ id, type, requestId, at, sealed, file }) => {
    if (!isCommandType(type)) throw new TypeError('another command');
    const row = freshRow({ id, type, requestId, createdAt: at, payload: null });
    if (file === undefined) return { entry: { ...row, sealed } };
    const picture = data.get(id);
    if (picture === undefined) throw new TypeError('no picture');
    const blob = new Blob([fromBase64(picture.data)]);
    const waiting = { ...file, bytes: blob.size, sentBytes: 0, state: 'waiting', upload: null, tries: 0 } as const;
    return { entry: { ...row, sealed, file: waiting }, picture: { id, blob, sealed: picture.sealed } };
  });
}
