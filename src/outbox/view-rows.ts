import { quickCheck, requestView, type ChangesPage, type RequestView } from '@halo-pamor/contract';
import type { Ledger, Rows } from './ledger.js';

const CURSOR = 'cursor';

function isView(row: unknown): row is RequestView {
  return quickCheck(requestView())(row);
}

/** Stores a view unless a newer one is there, as happens when a reply and the feed cross. */
export async function putNewer(rows: Rows, view: RequestView): Promise<boolean> {
  const stored = await rows.get('views', view.id);
  if (isView(stored) && stored.version > view.version) return false;
  await rows.put('views', view);
  return true;
}

/** The requests that are kept on this device, and how far the change feed was read. */
export class ViewShelf {
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** How far the feed was read; undefined before its first page. */
  async cursor(signal?: AbortSignal): Promise<string | undefined> {
    const value = await this.#ledger.run(['kept'], { signal }, (rows) => rows.get('kept', CURSOR));
    return typeof value === 'string' ? value : undefined;
  }

  /** Reads the feed from its beginning next time. */
  async forgetCursor(): Promise<void> {
    await this.#ledger.run(['kept'], { write: true }, (rows) => rows.delete('kept', CURSOR));
  }

  /** Keeps a page of the feed: rows and cursor together or not at all. */
  async keepPage({ items, gone, cursor }: ChangesPage, signal?: AbortSignal): Promise<void> {
    await this.#ledger.run(['views', 'kept'], { write: true, signal }, async (rows) => {
      for (const view of items) await putNewer(rows, view);
      for (const id of gone) await rows.delete('views', id);
      await rows.put('kept', cursor, CURSOR);
    });
  }

  async keep(view: RequestView, signal?: AbortSignal): Promise<void> {
    await this.#ledger.run(['views'], { write: true, signal }, (rows) => putNewer(rows, view));
  }

  async get(id: string, signal?: AbortSignal): Promise<RequestView | undefined> {
    const row = await this.#ledger.run(['views'], { signal }, (rows) => rows.get('views', id));
    return isView(row) ? row : undefined;
  }

  /** Latest change first. */
  async list(where: (view: RequestView) => boolean, limit: number, signal?: AbortSignal): Promise<RequestView[]> {
    const fits = (row: unknown) => isView(row) && where(row);
    const found = await this.#ledger.run(['views'], { signal }, (rows) =>
      rows.all('views', { index: 'changedAt', backwards: true, limit, where: fits }),
    );
    return found.filter(isView);
  }
}
