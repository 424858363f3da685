import {
  CARRIED_TYP,
  carriedReceiptShape,
  isProblemCode,
  type CarriedReceipt,
  type CityKey,
} from '@halo-pamor/contract';
import { isEntryRow, type EntryRow } from '../../outbox/entry-row.js';
import type { Ledger, Rows } from '../../outbox/ledger.js';
import type { ReceiptsImported } from '../../outbox/outbox-surface.js';
import { isReply, keepReply } from '../../outbox/replies.js';
import { verifySigned } from '../../trust/verify-signed.js';
import { jsonIn, RECEIPTS_FORMAT, RECEIPTS_TYPE, receiptsFileShape } from './carry-file.js';

/** The receipts for what was carried here, oldest first. */
export async function carriedReceipts(ledger: Ledger, signal?: AbortSignal): Promise<string[]> {
  const rows = await ledger.run(['replies'], { signal }, (all) => all.all('replies'));
  return rows.filter(isReply).flatMap(({ receipt }) => (receipt === undefined ? [] : [receipt]));
}

/** The receipts for what was carried here, as a file for its author. */
export async function exportReceipts(
  carried: Ledger,
  city: string,
  savedAt: string,
  signal: AbortSignal,
): Promise<Blob> {
  const receipts = await carriedReceipts(carried, signal);
  const file = { format: RECEIPTS_FORMAT, version: 1, city, savedAt, receipts };
  return new Blob([JSON.stringify(file)], { type: RECEIPTS_TYPE });
}

/** What receipts are checked against. */
export interface ReceiptsAgainst {
  readonly city: string;
  /** The person as envelopes show it. */
  readonly by: string;
  /** The city's public keys of signing. */
  readonly keys: readonly CityKey[];
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** What follows for the kept views from rows that were accepted; kept in the transaction in which the rows leave. */
  readonly follow: (accepted: readonly EntryRow[]) => Promise<(rows: Rows) => Promise<unknown>>;
}

/**
 * Reads a file of receipts on the author's phone: each is checked by the city's keys, and its entry leaves or is parked as
 * if the gateway had answered this phone.
 *
 * @returns what came of it, and which entries changed
 */
export async function importReceipts(
  file: Blob,
  own: Ledger,
  { city, by, keys, at, follow }: ReceiptsAgainst,
  signal: AbortSignal,
): Promise<{ readonly result: ReceiptsImported; readonly ids: readonly string[] }> {
  const nothing = { released: 0, refused: 0, unknown: 0, forged: 0 };
  const read = receiptsFileShape().safeParse(await jsonIn(file));
  if (!read.success) return { result: { outcome: 'broken', ...nothing }, ids: [] };
  if (read.data.city !== city) return { result: { outcome: 'foreign', ...nothing }, ids: [] };
  const believedOf = new Map<string, { readonly row: EntryRow; readonly receipt: CarriedReceipt }>();
  let [unknown, forged] = [0, 0];
  for (const text of read.data.receipts) {
    const receipt = await believed(text, keys);
    if (receipt === undefined) forged += 1;
    else {
      const row = await own.run(['entries'], { signal }, (rows) => rows.find('entries', 'id', receipt.id));
      if (receipt.city !== city || receipt.by !== by || !isEntryRow(row)) unknown += 1;
      else believedOf.set(row.id, { row, receipt });
    }
  }
  const accepted = [...believedOf.values()].flatMap(({ row, receipt }) => (receipt.outcome === 'refused' ? [] : [row]));
  const keepViews = await follow(accepted);
  await own.run(['entries', 'files', 'replies', 'views'], { write: true, signal }, async (rows) => {
    for (const { row, receipt } of believedOf.values()) await keep(rows, row, receipt, at);
    await keepViews(rows);
  });
  const released = accepted.length;
  const result = { outcome: 'read', released, refused: believedOf.size - released, unknown, forged } as const;
  return { result, ids: [...believedOf.keys()] };
}

/** Does with an entry what the gateway's own answer would have done, if it is still here. */
async function keep(rows: Rows, { seq, id, requestId }: EntryRow, receipt: CarriedReceipt, at: string): Promise<void> {
  const stored = await rows.get('entries', seq);
  if (!isEntryRow(stored) || stored.id !== id) return;
  const { outcome, code = '' } = receipt;
  if (outcome === 'refused') {
    const lastProblem = isProblemCode(code) ? code : 'unknown';
    await rows.put('entries', { ...stored, state: 'parked', parkedAt: at, lastProblem, nextTryAt: null });
  } else {
    await rows.delete('entries', seq);
    await rows.delete('files', id);
    await keepReply(rows, { id, requestId, outcome, at });
  }
}

async function believed(text: string, keys: readonly CityKey[]): Promise<CarriedReceipt | undefined> {
  const checked = await verifySigned(text, CARRIED_TYP, keys);
  const read = checked.ok ? carriedReceiptShape().safeParse(checked.payload) : undefined;
  return read?.success === true ? read.data : undefined;
}
