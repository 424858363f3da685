import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const lines: Statement<{ lines: string }> = {
  name: 'custody-lines-of-request',
  sql: `select coalesce(json_agg(json_build_object('line', line, 'hash', hash, 'jws', jws) order by number), '[]')::text as lines
    from custody_lines where city = $1 and request_id = $2`,
  row: once(() => z.object({ lines: z.string() })),
};

const due: Statement<{ request: string }> = {
  name: 'custody-alarms-due',
  sql: `select request_id::text as request from custody_alarms
    where city = $1 and due_at <= $2::timestamptz order by due_at limit $3`,
  row: once(() => z.object({ request: z.string() })),
};

/** The lines of a request's receipt in their order, as the text of a JSON array. */
export async function readCustodyLines(session: Session, city: string, request: string): Promise<string> {
  const [row] = await session.query(lines, [city, request]);
  return row?.lines ?? '[]';
}

/** Requests of which somebody is to be warned by now, those that wait longest first. */
export async function readDueAlarms(session: Session, city: string, now: string, limit: number): Promise<string[]> {
  return (await session.query(due, [city, now, limit])).map(({ request }) => request);
}
