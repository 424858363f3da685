import * as z from 'zod/mini';
import { once, type Actor, type AuditImport, type LinedCount } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const nothing = once(() => z.looseObject({}));

/** A line that says again what another line said. */
export interface RepeatedLine {
  readonly line: number;
  readonly first: number;
}

const begin: Statement<{ id: string }> = {
  name: 'coverage-begin',
  sql: `insert into coverage_imports (city, id, actor, actor_name, state) values ($1, $2, $3, $4, 'reading')
    on conflict (city, id) do nothing returning id::text as id`,
  row: once(() => z.object({ id: z.string() })),
};

/** Begins an import; false when there is one with this id. */
export async function beginImport(
  session: Session,
  of: { readonly city: string; readonly id: string; readonly actor: { readonly id: string; readonly name: string } },
): Promise<boolean> {
  const rows = await session.query(begin, [of.city, of.id, of.actor.id, of.actor.name]);
  return rows.length > 0;
}

const keep: Statement<{ kept: number }> = {
  name: 'coverage-keep',
  sql: `with
    given as (select * from json_to_recordset($3::json) as g(
      line integer, document text, day date, area text, people text, numerator integer, denominator integer, source text)),
    put as (
      insert into coverage_counts (city, import, document, day, area, people, numerator, denominator, source, line)
      select $1, $2::uuid, document, day, area, people, numerator, denominator, source, line from given order by line
      on conflict (city, import, document, day, area, people) do nothing returning 1),
    noted as (
      update coverage_imports set bytes = $4::bigint, counts = counts + (select count(*) from put)
      where city = $1 and id = $2::uuid)
    select count(*)::int as kept from put`,
  row: once(() => z.object({ kept: z.number() })),
};

const repeats: Statement<RepeatedLine> = {
  name: 'coverage-repeats',
  sql: `select g.line, c.line as first
    from json_to_recordset($3::json) as g(line integer, document text, day date, area text, people text)
    join coverage_counts c on c.city = $1 and c.import = $2::uuid and c.document = g.document and c.day = g.day
      and c.area = g.area and c.people = g.people
    where c.line <> g.line order by g.line`,
  row: once(() => z.object({ line: z.number(), first: z.number() })),
};

/** Keeps counts of an import, and tells which lines say again what another line of it said. Those are not kept. */
export async function keepCounts(
  session: Session,
  of: { readonly city: string; readonly id: string; readonly bytes: number },
  counts: readonly LinedCount[],
): Promise<RepeatedLine[]> {
  const given = JSON.stringify(
    counts.map(({ line, count: { date, group, ...count } }) => ({ line, ...count, day: date, people: group })),
  );
  const [row] = await session.query(keep, [of.city, of.id, given, String(of.bytes)]);
  return row?.kept === counts.length ? [] : session.query(repeats, [of.city, of.id, given]);
}

const replaced: Statement<{ n: number }> = {
  name: 'coverage-replaced',
  sql: `select count(*)::int as n from coverage_counts c
    where c.city = $1 and c.import = $2::uuid and exists (
      select 1 from coverage_counts o join coverage_imports i on i.city = o.city and i.id = o.import
      where o.city = c.city and o.document = c.document and o.day = c.day and o.area = c.area and o.people = c.people
        and i.state = 'applied')`,
  row: once(() => z.object({ n: z.number() })),
};

/** How many counts of an import stand in the place of others that count now. */
export async function countReplaced(session: Session, city: string, id: string): Promise<number> {
  const [row] = await session.query(replaced, [city, id]);
  return row?.n ?? 0;
}

const settle: Statement<{ id: string }> = {
  name: 'coverage-settle',
  sql: `with settled as (
      update coverage_imports set state = $3, applied_at = case when $3 = 'applied' then clock_timestamp() else applied_at end
      where city = $1 and id = $2::uuid and state = any($4::text[]) returning id),
    noted as (
      insert into audit_waiting (city, at, act, actor, role, subjects)
      select $1, now(), $5, $6, $7, array[id] from settled)
    select id::text as id from settled`,
  row: once(() => z.object({ id: z.string() })),
};

/** What the audit log is told. */
const acts = {
  preview: 'coverage-imported',
  applied: 'coverage-applied',
  'taken-back': 'coverage-taken-back',
} as const satisfies Record<string, AuditImport>;

/**
 * Lets an import count, wait for a word, or no longer count, and notes for the audit log who said so; false when it does not
 * stand where that may be said, and then nothing is noted.
 */
export async function settleImport(
  session: Session,
  { city, id: by, role }: Pick<Actor, 'city' | 'id' | 'role'>,
  id: string,
  state: 'preview' | 'applied' | 'taken-back',
): Promise<boolean> {
  const before = { preview: ['reading'], applied: ['reading', 'preview', 'taken-back'], 'taken-back': ['applied'] };
  const rows = await session.query(settle, [city, id, state, before[state], acts[state], by, role]);
  return rows.length > 0;
}

const dropCounts: Statement<object> = {
  name: 'coverage-drop-counts',
  sql: 'delete from coverage_counts where city = $1 and import = $2::uuid',
  row: nothing,
};

const drop: Statement<object> = {
  name: 'coverage-drop',
  sql: 'delete from coverage_imports where city = $1 and id = $2::uuid',
  row: nothing,
};

/** Lets go of an import that never counted, with all of its counts. */
export async function dropImport(session: Session, city: string, id: string): Promise<void> {
  await session.query(dropCounts, [city, id]);
  await session.query(drop, [city, id]);
}

const leftBehind: Statement<{ id: string }> = {
  name: 'coverage-left-behind',
  sql: `select id::text as id from coverage_imports
    where city = $1 and state in ('reading', 'preview') and began_at < now() - interval '1 day'`,
  row: once(() => z.object({ id: z.string() })),
};

/** Lets go of imports that were begun more than a day ago and about which nobody said a word. */
export async function dropLeftBehind(session: Session, city: string): Promise<void> {
  for (const { id } of await session.query(leftBehind, [city])) await dropImport(session, city, id);
}
