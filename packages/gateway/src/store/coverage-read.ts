import * as z from 'zod/mini';
import { coverageImport, once, type CoverageCount, type CoverageImport, type KnownStop } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** So many days of one document are read at most, the latest. */
const MOST_DAYS = 24;

const lastWord: Statement<{ word: string }> = {
  name: 'coverage-last-word',
  sql: `select coalesce(string_agg(id::text || state || coalesce(applied_at::text, ''), ' ' order by id), '') as word
    from coverage_imports where city = $1 and state in ('applied', 'taken-back')`,
  row: once(() => z.object({ word: z.string() })),
};

/** Another text as soon as other counts stand. */
export async function readLastWord(session: Session, city: string): Promise<string> {
  const [row] = await session.query(lastWord, [city]);
  return row?.word ?? '';
}

const documents: Statement<{ document: string }> = {
  name: 'coverage-documents',
  sql: `select distinct c.document from coverage_counts c
    join coverage_imports i on i.city = c.city and i.id = c.import and i.state = 'applied'
    where c.city = $1 order by c.document`,
  row: once(() => z.object({ document: z.string() })),
};

/** The documents of which counts stand. */
export async function readCounted(session: Session, city: string): Promise<string[]> {
  return (await session.query(documents, [city])).map(({ document }) => document);
}

const standing: Statement<CoverageCount> = {
  name: 'coverage-standing',
  sql: `with counting as (select id, applied_at from coverage_imports where city = $1 and state = 'applied'),
    days as (
      select distinct c.day from coverage_counts c join counting i on i.id = c.import
      where c.city = $1 and c.document = $2 order by c.day desc limit ${String(MOST_DAYS)})
    select distinct on (c.day, c.area, c.people) c.document, to_char(c.day, 'YYYY-MM-DD') as date, c.area, c.people as "group",
      c.numerator, c.denominator, c.source
    from coverage_counts c join counting i on i.id = c.import join days d on d.day = c.day
    where c.city = $1 and c.document = $2
    order by c.day, c.area, c.people, i.applied_at desc, i.id`,
  row: once(() =>
    z.object({
      document: z.string(),
      date: z.string(),
      area: z.string(),
      group: z.string(),
      numerator: z.number(),
      denominator: z.number(),
      source: z.string(),
    }),
  ),
};

/** The counts of a document that stand, those of the latest days. */
export async function readStanding(session: Session, city: string, document: string): Promise<CoverageCount[]> {
  return session.query(standing, [city, document]);
}

const imports: Statement<CoverageImport> = {
  name: 'coverage-imports',
  sql: `select i.id::text as id, i.state, i.actor_name as by, to_char(i.began_at at time zone 'utc', ${MOMENT}) as "beganAt",
      to_char(i.applied_at at time zone 'utc', ${MOMENT}) as "appliedAt", i.counts, i.bytes::float8 as bytes,
      coalesce(c.documents, '[]'::json) as documents, to_char(c.first, 'YYYY-MM-DD') as from, to_char(c.last, 'YYYY-MM-DD') as until
    from (select * from coverage_imports where city = $1 and ($2::uuid is null or id = $2::uuid)
      order by began_at desc, id limit 50) i
    left join lateral (
      select json_agg(distinct o.document) as documents, min(o.day) as first, max(o.day) as last
      from coverage_counts o where o.city = i.city and o.import = i.id and i.state <> 'reading') c on true
    order by i.began_at desc, i.id`,
  row: coverageImport,
};

/** The latest imports of a city, or the one with this id. */
export async function readImports(session: Session, city: string, id?: string): Promise<CoverageImport[]> {
  return session.query(imports, [city, id ?? null]);
}

const stops: Statement<KnownStop> = {
  name: 'coverage-stops',
  sql: `select view->>'place' as place, view->>'day' as day from records where city = $1 and kind = 'stop'`,
  row: once(() => z.object({ place: z.string(), day: z.string() })),
};

/** Where and when the outreach of a city stopped or will stop. */
export async function readStops(session: Session, city: string): Promise<KnownStop[]> {
  return session.query(stops, [city]);
}
