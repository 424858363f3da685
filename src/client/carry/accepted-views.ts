import { foretoldRecord, foretoldRequest, type ForetoldFor } from '@halo-pamor/contract';
import type { EntryRow } from '../../outbox/entry-row.js';
import type { OutboxEntry } from '../../outbox/entry.js';
import type { ViewShelf } from '../../outbox/view-rows.js';

/** Where the author's phone keeps what is needed to go on. */
export interface AcceptedFrom {
  readonly views: Pick<ViewShelf, 'get' | 'record'>;
  readonly read: (rows: readonly EntryRow[]) => Promise<OutboxEntry[]>;
}

type View = Parameters<ViewShelf['prepared']>[0][number];

/**
 * What stands on this phone after commands that the gateway was heard to have accepted, but without its view of them: a
 * phone that gets its receipts without signal would otherwise forget what was done with it, and give a number twice.
 * Version and moment stay those of the gateway's last word, so that its next one replaces all of this.
 *
 * @returns the views that are another now; without those that cannot be read here for now
 */
export async function acceptedViews(
  rows: readonly EntryRow[],
  { views, read }: AcceptedFrom,
  of: ForetoldFor,
  signal: AbortSignal,
): Promise<View[]> {
  const entries = await read([...rows].sort((one, other) => one.seq - other.seq));
  const changed: View[] = [];
  for (const id of new Set(entries.map(({ requestId }) => requestId))) {
    const own = entries.filter(({ requestId }) => requestId === id);
    const request = await views.get(id, signal);
    if (request !== undefined) {
      const { version, changedAt } = request;
      changed.push({ ...foretoldRequest(request, own, of), version, changedAt });
      continue;
    }
    const record = await views.record(id, signal);
    if (record === undefined) continue;
    const { version, changedAt } = record;
    changed.push({ ...foretoldRecord(record, own, of), version, changedAt });
  }
  return changed;
}
