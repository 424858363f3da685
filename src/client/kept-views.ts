import type { RequestView } from '@halo-pamor/contract';
import { isHaloError } from '../errors.js';
import type { Calls } from './calls.js';
import type { Emitter } from './emitter.js';
import type { Views } from './halo-pamor.js';
import type { Opener } from './opened.js';

const PAGE = 100;

/** The kept requests, as the client shows them. */
export function keptViews(opener: Opener, emitter: Emitter): Views {
  const get: Views['get'] = async (id, { signal } = {}) => (await opener.open(signal)).store.views.get(id, signal);
  return {
    get,
    list: async ({ where = () => true, limit = 500, signal } = {}) =>
      (await opener.open(signal)).store.views.list(where, limit, signal),
    watch: (id, listener) => {
      let stopped = false;
      // Reads can overtake one another; only the latest one may speak.
      let latest = 0;
      const tell = () => {
        const turn = (latest += 1);
        const show = (view: RequestView | undefined) => {
          if (!stopped && turn === latest) listener(view);
        };
        get(id).then(show, () => show(undefined));
      };
      const stop = emitter.on('views', ({ ids }) => {
        if (ids.includes(id)) tell();
      });
      tell();
      return () => {
        stopped = true;
        stop();
      };
    },
  };
}

/** Reads the change feed to its end, page by page, each kept before the next is asked for. */
export async function readFeed(opener: Opener, calls: Calls, signal?: AbortSignal): Promise<number> {
  const { store } = await opener.open(signal);
  let after = await store.views.cursor(signal);
  let count = 0;
  for (;;) {
    try {
      const page = await calls.changes(after, PAGE, signal);
      await store.views.keepPage(page, signal);
      const ids = [...page.items.map((view) => view.id), ...page.gone];
      if (ids.length > 0) store.tell('views', ids);
      count += ids.length;
      if (!page.more || page.cursor === after) return count;
      after = page.cursor;
    } catch (caught) {
      // The gateway no longer knows where this device stood: begin anew, once.
      if (after === undefined || !isHaloError(caught) || caught.code !== 'cursor-invalid') throw caught;
      await store.views.forgetCursor();
      after = undefined;
    }
  }
}
