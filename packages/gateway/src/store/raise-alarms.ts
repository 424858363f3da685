import { alarmsDue, evolve } from '@halo-pamor/contract';
import type { CityDesk } from '../rules/city-desk.js';
import type { Judged, Numbered } from '../rules/judge.js';
import { readBatch } from './batch-read.js';
import { writeBatch } from './batch-write.js';
import type { Database } from './database.js';
import { lockOf } from './request-lock.js';

/**
 * Warns of what is late about the originals of a request. Judged anew under the request's lock, so that of several
 * gateways one warns and the others find nothing left to say.
 *
 * @returns how many warnings were raised
 */
export async function raiseAlarms(database: Database, desk: CityDesk, request: string, now: string): Promise<number> {
  const city = desk.code;
  return database.transaction(
    async (session) => {
      const standing = (await readBatch(session, city, [], [request], [])).requests.get(request);
      if (standing === undefined) return 0;
      let { view } = standing;
      const events: Numbered[] = [];
      for (const event of alarmsDue(view, now)) {
        view = evolve(view, event);
        events.push({ requestId: request, number: view.version, event });
      }
      if (events.length === 0) return 0;
      const changed = new Map([[request, { ...standing, view, officerBefore: view.officer?.id ?? null }]]);
      const judged: Judged = { results: [], kept: [], events, lines: [], changed, records: new Map() };
      await writeBatch(session, desk, judged, [], []);
      return events.length;
    },
    [lockOf(city, request)],
  );
}
