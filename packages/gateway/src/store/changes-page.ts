import * as z from 'zod/mini';
import { once, type Scope } from '@halo-pamor/contract';
import type { Position } from './cursor.js';
import type { Session, Statement } from './database.js';
import { notAbout, notLeft, overBranches, readerValues, scopeSql, seenKinds } from './scope-condition.js';

/** A page of the feed as PostgreSQL gave it. */
export interface ChangesRows {
  /** The views of requests as JSON texts, each as it was stored, oldest change first. */
  readonly items: readonly string[];
  /** Those of records. */
  readonly records: readonly string[];
  /** Ids that left the scope. */
  readonly gone: readonly string[];
  /** Where the next page begins. */
  readonly end: Position;
  readonly more: boolean;
}

const pageRow = once(() =>
  z.object({
    horizon: z.string(),
    // All null in the one row of an empty page.
    id: z.nullable(z.string()),
    gone: z.nullable(z.boolean()),
    xid: z.nullable(z.string()),
    seq: z.nullable(z.string()),
    view: z.nullable(z.string()),
    record: z.nullable(z.boolean()),
  }),
);
type PageRow = z.infer<ReturnType<typeof pageRow>>;

/** The oldest transaction that may still write; nothing below it can appear any more. */
export const HORIZON = `pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

/**
 * The rows of a scope after a position, with those that left it. Parameters: city, xid, seq, limit + 1, then the values
 * of the branches and `readerValues`.
 */
export function changedSince(scope: Scope): string {
  const { branches } = scope;
  const range = `(c.xid, c.seq) > ($2::bigint, $3::bigint) and c.xid < ${HORIZON}`;
  const seen = overBranches(
    branches,
    5,
    (condition) => `select c.request_id, c.xid, c.seq, false as gone from changes c
      where c.city = $1 and ${condition}${seenKinds(scope)}${notLeft(scope, 5)}${notAbout(scope, 5)}
        and ${range} order by c.xid, c.seq limit $4`,
  );
  const officer = branches.findIndex(({ column }) => column === 'officer');
  if (officer === -1) return seen;
  return `${seen}
    union all (select d.request_id, d.xid, d.seq, true as gone
      from departures d join unnest($${5 + officer}::text[]) as s(value) on d.officer = s.value
      where d.city = $1 and (d.xid, d.seq) > ($2::bigint, $3::bigint) and d.xid < ${HORIZON}
      order by d.xid, d.seq limit $4)`;
}

const statements = new Map<string, Statement<PageRow>>();

function statementFor(scope: Scope): Statement<PageRow> {
  const { name } = scopeSql(scope);
  const known = statements.get(name);
  if (known !== undefined) return known;
  const made: Statement<PageRow> = {
    name: `changes-${name}`,
    sql: `with found as materialized (
        select distinct on (xid, seq) request_id, xid, seq, gone from (${changedSince(scope)}) every_branch
        order by xid, seq limit $4)
      select h.xid::text as horizon, f.request_id::text as id, f.gone, f.xid::text as xid, f.seq::text as seq,
        coalesce(r.view, k.view)::text as view, k.id is not null as record
      from (select ${HORIZON} as xid) h left join found f on true
        left join requests r on r.city = $1 and r.id = f.request_id and not f.gone
        left join records k on r.id is null and k.city = $1 and k.id = f.request_id and not f.gone
      order by f.xid, f.seq`,
    row: pageRow,
  };
  statements.set(name, made);
  return made;
}

/**
 * Reads a page of the change feed within a scope. The views are passed through as PostgreSQL has them, so the caller
 * must disclose them where the scope does not see all of it.
 */
export async function readChanges(
  session: Session,
  scope: Scope,
  after: Position,
  limit: number,
): Promise<ChangesRows> {
  if (scope.branches.length === 0) return { items: [], records: [], gone: [], end: after, more: false };
  const { values } = scopeSql(scope);
  const rows = await session.query(statementFor(scope), [
    scope.city,
    String(after.xid),
    String(after.seq),
    limit + 1,
    ...values,
    ...readerValues(scope),
  ]);
  const found = rows.filter(({ id }) => id !== null);
  const shown = found.slice(0, limit);
  return {
    items: shown.flatMap(({ view, record }) => (record === true ? [] : (view ?? []))),
    records: shown.flatMap(({ view, record }) => (record === true ? (view ?? []) : [])),
    gone: shown.flatMap(({ id, gone }) => (gone === true && id !== null ? [id] : [])),
    ...(found.length > limit
      ? { more: true, end: positionOf(shown.at(-1), after) }
      : { more: false, end: atLeast(after, BigInt(rows[0]?.horizon ?? '0')) }),
  };
}

function positionOf(row: PageRow | undefined, otherwise: Position): Position {
  const { xid = null, seq = null } = row ?? {};
  return xid === null || seq === null ? otherwise : { xid: BigInt(xid), seq: BigInt(seq) };
}

/** At the end of the feed the reader stands where nothing can appear behind them. */
function atLeast(position: Position, horizon: bigint): Position {
  return position.xid >= horizon ? position : { xid: horizon, seq: 0n };
}
