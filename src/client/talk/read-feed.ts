import { isHaloError } from '../../errors.js';
import type { PersonStore } from '../../outbox/person-store.js';
import type { Calls } from './calls.js';

const PAGE = 100;

/** Where the feed is kept, and who is told of it. */
export type FeedStore = Pick<PersonStore, 'keeping' | 'tell'>;

/** Reads the change feed to its end, page by page, each kept before the next is asked for. */
export async function readFeed(store: FeedStore, calls: Calls, signal?: AbortSignal): Promise<number> {
  const { views } = store.keeping;
  let after = await views.cursor(signal);
  let count = 0;
  for (;;) {
    try {
      const page = await calls.changes(after, PAGE, signal);
      await views.keepPage(page, signal);
      const ids = [...[...page.items, ...page.records].map((view) => view.id), ...page.gone];
      if (ids.length > 0) store.tell('views', ids);
      count += ids.length;
      if (!page.more || page.cursor === after) return count;
      after = page.cursor;
    } catch (caught) {
      // The gateway no longer knows where this device stood: begin anew, once.
      if (after === undefined || !isHaloError(caught) || caught.code !== 'cursor-invalid') throw caught;
      await views.forgetCursor();
      after = undefined;
    }
  }
}
