import type { Emitter } from './emitter.js';
import type { Records, Views } from './halo-pamor.js';
import type { Opener } from './opener.js';
import { watched } from './watched.js';

/** The kept requests and records, as the client shows them. */
export function keptViews(opener: Opener, emitter: Emitter): { readonly views: Views; readonly records: Records } {
  const shelf = async (signal?: AbortSignal) => (await opener.open(signal)).keeping.views;
  const get: Views['get'] = async (id, { signal } = {}) => (await shelf(signal)).get(id, signal);
  const getRecord: Records['get'] = async (id, { signal } = {}) => (await shelf(signal)).record(id, signal);
  return {
    views: {
      get,
      list: async ({ where, limit = 500, signal } = {}) => (await shelf(signal)).list(where, limit, signal),
      watch: watched(emitter, get),
    },
    records: {
      get: getRecord,
      list: async ({ kind, where, limit = 500, signal }) => (await shelf(signal)).records(kind, where, limit, signal),
      watch: watched(emitter, getRecord),
    },
  };
}
