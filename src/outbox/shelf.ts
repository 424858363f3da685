import { isEntryRow, shown, type EntryRow, type NewRow } from './entry-row.js';
import type { OutboxCount } from './entry.js';
import type { Ledger } from './ledger.js';
import type { OutboxQuery } from './outbox-surface.js';

/** The entries of the outbox in their storage: every step that must be whole is one transaction here. */
export interface Shelf {
  /** Stores all of them or none; resolves when they are durable. */
  add(rows: readonly NewRow[], signal?: AbortSignal): Promise<void>;
  list(query: OutboxQuery, now: number): Promise<EntryRow[]>;
  get(id: string, signal?: AbortSignal): Promise<EntryRow | undefined>;
  count(signal?: AbortSignal): Promise<OutboxCount>;
}

/** The entries of a ledger. */
export function shelfIn(ledger: Ledger): Shelf {
  return {
    add: (added, signal) => {
      const pictures = added.flatMap(({ picture }) => picture ?? []);
      // A store that nothing is written to would have to be free all the same.
      return ledger.run(
        pictures.length > 0 ? ['entries', 'files'] : ['entries'],
        { write: true, signal },
        async (rows) => {
          await Promise.all([
            ...added.map(({ entry }) => rows.put('entries', entry)),
            ...pictures.map((picture) => rows.put('files', picture)),
          ]);
        },
      );
    },

    list: async ({ requestId, state, limit = 500, signal }, now) => {
      const found = await ledger.run(['entries'], { signal }, (rows) =>
        rows.all('entries', {
          limit,
          ...(requestId === undefined ? {} : { index: 'requestId', only: requestId }),
          ...(state === undefined
            ? {}
            : { where: (row: unknown) => isEntryRow(row) && shown(row, now).state === state }),
        }),
      );
      return found.filter(isEntryRow);
    },

    get: async (id, signal) => {
      const row = await ledger.run(['entries'], { signal }, (rows) => rows.find('entries', 'id', id));
      return isEntryRow(row) ? row : undefined;
    },

    count: (signal) =>
      ledger.run(['entries'], { signal }, async (rows) => {
        const [all, parked, [first]] = await Promise.all([
          rows.count('entries'),
          rows.count('entries', 'parkedAt'),
          rows.all('entries', { limit: 1 }),
        ]);
        return { waiting: all - parked, parked, oldest: isEntryRow(first) ? first.createdAt : null };
      }),
  };
}
