import type { Clock } from './clock.js';
import { freshRow, shown } from './entry-row.js';
import type { Scribe } from './scribe.js';

/**
 * Writes as it is told, for entries that are kept in memory alone: nothing of it outlives the page, and a page that may
 * not store has often no means to seal either.
 */
export function plainScribe(clock: Clock): Scribe {
  return {
    write: async (entries) =>
      entries.map((entry) => {
        const { id, blob, payload } = entry;
        return { entry: { ...freshRow(entry), payload }, ...(blob === undefined ? {} : { picture: { id, blob } }) };
      }),
    read: async (rows) => rows.map((row) => shown(row, clock.now())),
    picture: async ({ blob }) => blob,
    renew: async () => undefined,
    renewPicture: async () => undefined,
    contact: async () => undefined,
  };
}
