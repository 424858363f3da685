import { freshRow, isEntryRow, shown } from './entry-row.js';
import type { NewEntry, OutboxCount, OutboxEntry } from './entry.js';
import type { Ledger } from './ledger.js';
import type { OutboxQuery } from './outbox-surface.js';
import { keepReply } from './replies.js';

/** The entries of the outbox in their storage: every step that must be whole is one transaction here. */
export interface Shelf {
  /** Stores all of them or none; resolves when they are durable. */
  add(entries: readonly NewEntry[], signal?: AbortSignal): Promise<void>;
  list(query?: OutboxQuery): Promise<OutboxEntry[]>;
  get(id: string, signal?: AbortSignal): Promise<OutboxEntry | undefined>;
  retry(id: string, signal?: AbortSignal): Promise<boolean>;
  discard(id: string, at: string, signal?: AbortSignal): Promise<boolean>;
  count(signal?: AbortSignal): Promise<OutboxCount>;
}

/** The entries of a ledger. */
export function shelfIn(ledger: Ledger): Shelf {
  return {
    add: (entries, signal) =>
      ledger.run(['entries', 'files'], { write: true, signal }, async (rows) => {
        await Promise.all(
          entries.map(async (entry) => {
            const { id, blob } = entry;
            await rows.put('entries', freshRow(entry));
            if (blob !== undefined) await rows.put('files', { id, blob });
          }),
        );
      }),

    list: async ({ requestId, state, limit = 500, signal } = {}) => {
      const found = await ledger.run(['entries'], { signal }, (rows) =>
        rows.all('entries', {
          limit,
          ...(requestId === undefined ? {} : { index: 'requestId', only: requestId }),
          ...(state === undefined ? {} : { where: (row: unknown) => isEntryRow(row) && row.state === state }),
        }),
      );
      return found.filter(isEntryRow).map(shown);
    },

    get: async (id, signal) => {
      const row = await ledger.run(['entries'], { signal }, (rows) => rows.find('entries', 'id', id));
      return isEntryRow(row) ? shown(row) : undefined;
    },

    retry: (id, signal) =>
      ledger.run(['entries'], { write: true, signal }, async (rows) => {
        const row = await rows.find('entries', 'id', id);
        if (!isEntryRow(row)) return false;
        if (row.state === 'sending') return true;
        const { parkedAt: _parkedAt, ...rest } = row;
        // The gateway may have swept the picture since: it is looked for first, and sent again where it is gone.
        const file = row.file && { ...row.file, state: 'waiting' };
        await rows.put('entries', { ...rest, file, state: 'waiting', notBefore: 0, nextTryAt: null });
        return true;
      }),

    discard: (id, at, signal) =>
      ledger.run(['entries', 'files', 'replies'], { write: true, signal }, async (rows) => {
        const row = await rows.find('entries', 'id', id);
        if (!isEntryRow(row) || (row.state !== 'parked' && row.attempts > 0)) return false;
        await rows.delete('entries', row.seq);
        await rows.delete('files', id);
        await keepReply(rows, { id, requestId: row.requestId, outcome: 'discarded', at });
        return true;
      }),

    count: (signal) =>
      ledger.run(['entries'], { signal }, async (rows) => {
        const all = await rows.count('entries');
        const parked = await rows.count('entries', 'parkedAt');
        const [first] = await rows.all('entries', { limit: 1 });
        return { waiting: all - parked, parked, oldest: isEntryRow(first) ? first.createdAt : null };
      }),
  };
}
