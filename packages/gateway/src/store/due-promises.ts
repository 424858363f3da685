import * as z from 'zod/mini';
import { once, promiseLook, promisesDue } from '@halo-pamor/contract';
import type { Statement } from './database.js';
import { missedComplaint } from './missed-complaint.js';
import { ofRequests, type DueLook } from './raise-due.js';

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

/**
 * That a promise is nearly due, once for each threshold, and that it was missed, once; then a complaint is opened too, in the same transaction. Where there is nothing to say, such as
 * after the calendar of the pack has changed, it notes when to look again, which is no news of the feed.
 */
export const duePromises: DueLook = ofRequests({
  failed: 'promises could not be looked at',
  read: async (session, city, now, limit) =>
    (await session.query(due, [city, now, limit])).map(({ request }) => request),
  eventsOf: (view, desk, now) => promisesDue(view, desk.promise, now),
  nothing: async (session, view, desk) => {
    const { dueAt, lookAt } = promiseLook(view, desk.promise);
    await session.query(look, [desk.code, view.id, dueAt, lookAt]);
  },
  record: missedComplaint,
});
