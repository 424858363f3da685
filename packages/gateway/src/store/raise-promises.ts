import * as z from 'zod/mini';
import { evolve, once, promiseLook, promisesDue } from '@halo-pamor/contract';
import type { CityDesk } from '../rules/city-desk.js';
import type { Judged, Numbered } from '../rules/judge.js';
import { readBatch } from './batch-read.js';
import { writeBatch } from './batch-write.js';
import type { Database, Session, Statement } from './database.js';
import { lockOf } from './request-lock.js';

const due: Statement<{ request: string }> = {
  name: 'promises-due',
  sql: `select request_id::text as request from changes
    where city = $1 and promise_at <= $2::timestamptz order by promise_at limit $3`,
  row: once(() => z.object({ request: z.string() })),
};

const look: Statement<object> = {
  name: 'promise-look',
  sql: `update changes set due_at = $3::timestamptz, promise_at = $4::timestamptz where city = $1 and request_id = $2::uuid`,
  row: once(() => z.object({})),
};

/** Requests of whose promise somebody is to be told by now, those that wait longest first. */
export async function readDuePromises(session: Session, city: string, now: string, limit: number): Promise<string[]> {
  return (await session.query(due, [city, now, limit])).map(({ request }) => request);
}

/**
 * Says what is to be said of the promise of a request: that it is nearly due, or that it was missed. Judged anew under the
 * request's lock, so that of several gateways one says it and the others find nothing left. Where there is nothing to say,
 * such as after the calendar of the pack has changed, it notes when to look again, which is no news of the feed.
 *
 * @returns how much was said
 */
export async function raisePromises(database: Database, desk: CityDesk, request: string, now: string): Promise<number> {
  const city = desk.code;
  return database.transaction(
    async (session) => {
      const standing = (await readBatch(session, city, [], [request], [])).requests.get(request);
      if (standing === undefined) return 0;
      let { view } = standing;
      const events: Numbered[] = [];
      for (const event of promisesDue(view, desk.promise, now)) {
        view = evolve(view, event);
        events.push({ requestId: request, number: view.version, event });
      }
      if (events.length === 0) {
        const { dueAt, lookAt } = promiseLook(view, desk.promise);
        await session.query(look, [city, request, dueAt, lookAt]);
        return 0;
      }
      const changed = new Map([[request, { ...standing, view, officerBefore: view.officer?.id ?? null }]]);
      const judged: Judged = { results: [], kept: [], events, lines: [], changed, records: new Map() };
      await writeBatch(session, desk, judged, [], []);
      return events.length;
    },
    [lockOf(city, request)],
  );
}
