import * as z from 'zod/mini';
import { once, type CoverView, type RecordView } from '@halo-pamor/contract';
import { isInForce, nextStep } from '../rules/cover-steps.js';
import type { CoveredArea } from '../rules/covered.js';
import type { Session, Statement } from './database.js';

const nothing = once(() => z.looseObject({}));

const keep: Statement<object> = {
  name: 'cover-keep',
  sql: `with step as (
      insert into cover_steps (city, cover, due_at) select $1, $2, $3::timestamptz where $3 is not null
      on conflict (city, cover) do update set due_at = excluded.due_at),
    ended_step as (delete from cover_steps where city = $1 and cover = $2 and $3 is null),
    areas as (
      insert into cover_areas (city, cover, area, officer, stand_in, stand_in_name, begins_at, ends_at)
      select $1, $2, a.area, $5, $6, $7, $8::timestamptz, $9::timestamptz from unnest($4::text[]) as a(area)
      on conflict (city, cover, area) do nothing)
    delete from cover_areas where city = $1 and cover = $2 and cardinality($4::text[]) = 0`,
  row: nothing,
};

/** Keeps, of the covers among these records, who serves which place now and when something is next to be done. */
export async function keepCovers(session: Session, city: string, records: Iterable<RecordView>): Promise<void> {
  for (const view of records) if (view.kind === 'cover') await keepCover(session, city, view);
}

async function keepCover(session: Session, city: string, view: CoverView): Promise<void> {
  const { id, areas, officer, standIn, from, until } = view;
  const inForce = isInForce(view) ? areas : [];
  const values = [city, id, nextStep(view), inForce, officer.id, standIn.id, standIn.name, from, until];
  await session.query(keep, values);
}

const due: Statement<{ cover: string }> = {
  name: 'covers-due',
  sql: `select cover::text from cover_steps where city = $1 and due_at <= $2::timestamptz order by due_at limit $3`,
  row: once(() => z.object({ cover: z.string() })),
};

/** Covers for which something is to be done by now. */
export async function readDueCovers(session: Session, city: string, now: string, limit: number): Promise<string[]> {
  return (await session.query(due, [city, now, limit])).map(({ cover }) => cover);
}

const done: Statement<object> = {
  name: 'cover-step-done',
  sql: 'delete from cover_steps where city = $1 and cover = $2',
  row: nothing,
};

/** Nothing more is to be done for a cover. */
export async function finishCover(session: Session, city: string, cover: string): Promise<void> {
  await session.query(done, [city, cover]);
}

const open: Statement<{ id: string }> = {
  name: 'cover-requests',
  sql: `select request_id::text as id from changes
    where city = $1 and officer = $2 and kind = 'request' and place = any($3::text[])
      and status not in ('delivered', 'refused', 'cancelled') and request_id > $4::uuid
    order by request_id limit $5`,
  row: once(() => z.object({ id: z.string() })),
};

/** Requests of the places that are still being worked on and lie with this officer, by id, after one of them. */
export async function readOpenOf(
  session: Session,
  city: string,
  officer: string,
  areas: readonly string[],
  after: string,
  limit: number,
): Promise<string[]> {
  return (await session.query(open, [city, officer, areas, after, limit])).map(({ id }) => id);
}

const coveredRow = once(() =>
  z.object({
    area: z.string(),
    officer: z.string(),
    id: z.string(),
    name: z.string(),
    from: z.string(),
    until: z.nullable(z.string()),
  }),
);

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const inForce: Statement<z.infer<ReturnType<typeof coveredRow>>> = {
  name: 'covers-in-force',
  sql: `select area, officer, stand_in as id, stand_in_name as name, to_char(begins_at at time zone 'utc', ${MOMENT}) as "from",
      to_char(ends_at at time zone 'utc', ${MOMENT}) as until
    from cover_areas where city = $1 and begins_at <= $2::timestamptz and (ends_at is null or ends_at > $2::timestamptz)
    order by begins_at desc`,
  row: coveredRow,
};

/** Who serves which places of a city instead of their officers at a moment, the latest first. */
export async function readCoversAt(session: Session, city: string, at: string): Promise<CoveredArea[]> {
  const rows = await session.query(inForce, [city, at]);
  return rows.map(({ id, name, ...rest }) => ({ ...rest, standIn: { id, name } }));
}
