import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

/** A request as it is stored: its view as JSON text, and whose it is. */
export interface RequestRow {
  readonly view: string;
  readonly owner: string | null;
}

const requestRow = once(() => z.object({ view: z.string(), owner: z.nullable(z.string()) }));

const byId: Statement<RequestRow> = {
  name: 'request-by-id',
  sql: 'select view::text as view, owner from requests where city = $1 and id = $2',
  row: requestRow,
};

const byCode: Statement<RequestRow> = {
  name: 'request-by-code',
  sql: 'select view::text as view, owner from requests where city = any($1::text[]) and code = $2',
  row: requestRow,
};

const events: Statement<{ events: string }> = {
  name: 'events-of-request',
  sql: `select coalesce(json_agg(event order by number), '[]')::text as events
    from events where city = $1 and request_id = $2`,
  row: once(() => z.object({ events: z.string() })),
};

/** The request with this id, whoever may see it. */
export async function readRequest(session: Session, city: string, id: string): Promise<RequestRow | undefined> {
  const [row] = await session.query(byId, [city, id]);
  return row;
}

/** The request with this tracking code in any of the cities. */
export async function readByCode(
  session: Session,
  cities: readonly string[],
  code: string,
): Promise<RequestRow | undefined> {
  const [row] = await session.query(byCode, [cities, code]);
  return row;
}

/** The events of a request, oldest first, as the text of a JSON array. */
export async function readEvents(session: Session, city: string, id: string): Promise<string> {
  const [row] = await session.query(events, [city, id]);
  return row?.events ?? '[]';
}
