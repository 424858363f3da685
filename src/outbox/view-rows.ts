import type { ChangesPage, RequestView } from '@halo-pamor/contract';
import type { Ledger, Rows } from './ledger.js';

const CURSOR = 'cursor';

const LISTS = ['items', 'papers', 'visits', 'deliveries'] as const;

/**
 * Whether a row is a request. What is kept was read by its full shape when it came, and that shape weighs too much to be
 * there before the first contact; here it is only told apart from anything else, such as a row that was cut short.
 */
function isView(row: unknown): row is RequestView {
  return (
    isRecord(row) &&
    typeof row['id'] === 'string' &&
    typeof row['version'] === 'number' &&
    typeof row['changedAt'] === 'string' &&
    isRecord(row['applicant']) &&
    LISTS.every((list) => Array.isArray(row[list]))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Stores a view unless a newer one is there, as happens when a reply and the feed cross. */
export async function putNewer(rows: Rows, view: RequestView): Promise<void> {
  const stored = await rows.get('views', view.id);
  if (!isView(stored) || stored.version <= view.version) await rows.put('views', view);
}

/** The requests that are kept on this device, and how far the change feed was read. */
export interface ViewShelf {
  /** How far the feed was read; undefined before its first page. */
  cursor(signal?: AbortSignal): Promise<string | undefined>;
  /** Reads the feed from its beginning next time. */
  forgetCursor(): Promise<void>;
  /** Keeps a page of the feed: rows and cursor together or not at all. */
  keepPage(page: ChangesPage, signal?: AbortSignal): Promise<void>;
  keep(view: RequestView, signal?: AbortSignal): Promise<void>;
  get(id: string, signal?: AbortSignal): Promise<RequestView | undefined>;
  /** Latest change first. */
  list(where: (view: RequestView) => boolean, limit: number, signal?: AbortSignal): Promise<RequestView[]>;
}

/** The kept requests of a ledger. */
export function viewsIn(ledger: Ledger): ViewShelf {
  return {
    cursor: async (signal) => {
      const value = await ledger.run(['kept'], { signal }, (rows) => rows.get('kept', CURSOR));
      return typeof value === 'string' ? value : undefined;
    },
    forgetCursor: () => ledger.run(['kept'], { write: true }, (rows) => rows.delete('kept', CURSOR)),
    keepPage: ({ items, gone, cursor }, signal) =>
      ledger.run(['views', 'kept'], { write: true, signal }, async (rows) => {
        await Promise.all(items.map((view) => putNewer(rows, view)));
        await Promise.all(gone.map((id) => rows.delete('views', id)));
        await rows.put('kept', cursor, CURSOR);
      }),
    keep: (view, signal) => ledger.run(['views'], { write: true, signal }, (rows) => putNewer(rows, view)),
    get: async (id, signal) => {
      const row = await ledger.run(['views'], { signal }, (rows) => rows.get('views', id));
      return isView(row) ? row : undefined;
    },
    list: async (where, limit, signal) => {
      const fits = (row: unknown) => isView(row) && where(row);
      const found = await ledger.run(['views'], { signal }, (rows) =>
        rows.all('views', { index: 'changedAt', backwards: true, limit, where: fits }),
      );
      return found.filter(isView);
    },
  };
}
