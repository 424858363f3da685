import type { RequestView } from '@halo-pamor/contract';
import type { Emitter } from './emitter.js';
import type { Views } from './halo-pamor.js';
import type { Opener } from './opened.js';

/** The kept requests, as the client shows them. */
export function keptViews(opener: Opener, emitter: Emitter): Views {
  const get: Views['get'] = async (id, { signal } = {}) =>
    (await (await opener.open(signal)).keeping()).views.get(id, signal);
  return {
    get,
    list: async ({ where, limit = 500, signal } = {}) =>
      (await (await opener.open(signal)).keeping()).views.list(where, limit, signal),
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
