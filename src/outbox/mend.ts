import { isEntryRow } from './entry-row.js';
import type { Ledger } from './ledger.js';
import { keepReply } from './replies.js';

/** Has an entry sent again as soon as possible. Resolves false when there is no such entry any more. */
export function retryEntry(ledger: Ledger, id: string, signal?: AbortSignal): Promise<boolean> {
  return ledger.run(['entries'], { write: true, signal }, async (rows) => {
    const row = await rows.find('entries', 'id', id);
    if (!isEntryRow(row)) return false;
    if (row.state === 'sending') return true;
    const { parkedAt: _parkedAt, ...rest } = row;
    // The gateway may have swept the picture since: it is looked for first, and sent again where it is gone.
    const file = row.file && { ...row.file, state: 'waiting' };
    await rows.put('entries', { ...rest, file, state: 'waiting', notBefore: 0, nextTryAt: null });
    return true;
  });
}

/** Lets an entry go that is parked or was never sent. Resolves false when it could not go. */
export function discardEntry(ledger: Ledger, id: string, at: string, signal?: AbortSignal): Promise<boolean> {
  return ledger.run(['entries', 'files', 'replies'], { write: true, signal }, async (rows) => {
    const row = await rows.find('entries', 'id', id);
    if (!isEntryRow(row) || (row.state !== 'parked' && row.attempts > 0)) return false;
    await rows.delete('entries', row.seq);
    await rows.delete('files', id);
    await keepReply(rows, { id, requestId: row.requestId, outcome: 'discarded', at });
    return true;
  });
}
