import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Scope } from '../rules/scope.js';
import type { Position } from './cursor.js';
import type { Session, Statement } from './database.js';
import { overBranches, scopeSql, stillSeen } from './scope-condition.js';

/** A page of the feed as PostgreSQL built it. */
export interface ChangesRows {
  /** The views as the text of a JSON array, oldest change first. */
  readonly items: string;
  /** Ids that left the scope, as the text of a JSON array. */
  readonly gone: string;
  /** Where the next page begins. */
  readonly end: Position;
  readonly more: boolean;
}

const pageRow = once(() =>
  z.object({ items: z.string(), gone: z.string(), xid: z.string(), seq: z.string(), more: z.boolean() }),
);
type PageRow = z.infer<ReturnType<typeof pageRow>>;

/** The oldest transaction that may still write; nothing below it can appear any more. */
export const HORIZON = `pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

/**
 * The rows of a scope after a position, with those that left it. Parameters: city, xid, seq, limit + 1, then the values
 * of the branches.
 */
export function changedSince({ branches }: Scope): string {
  const range = `(c.xid, c.seq) > ($2::bigint, $3::bigint) and c.xid < ${HORIZON}`;
  const seen = overBranches(
    branches,
    5,
    (condition) => `select c.request_id, c.xid, c.seq, false as gone from changes c
      where c.city = $1 and ${condition} and ${range} order by c.xid, c.seq limit $4`,
  );
  const officer = branches.findIndex(({ column }) => column === 'officer');
  if (officer === -1) return seen;
  return `${seen}
    union all (select d.request_id, d.xid, d.seq, true as gone
      from departures d join unnest($${5 + officer}::text[]) as s(value) on d.officer = s.value
      where d.city = $1 and (d.xid, d.seq) > ($2::bigint, $3::bigint) and d.xid < ${HORIZON}
        and not ${stillSeen(branches, 5)}
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
        order by xid, seq limit $4),
      page as (select * from found order by xid, seq limit $4 - 1),
      last as (select xid, seq from page order by xid desc, seq desc limit 1)
      select
        '[' || coalesce((select string_agg(r.view::text, ',' order by p.xid, p.seq)
          from page p join requests r on r.city = $1 and r.id = p.request_id where not p.gone), '') || ']' as items,
        coalesce((select json_agg(p.request_id) from page p where p.gone), '[]')::text as gone,
        (select count(*) from found) = $4 as more,
        case when (select count(*) from found) = $4 then (select xid from last)
          else greatest($2::bigint, ${HORIZON}) end::text as xid,
        case when (select count(*) from found) = $4 then (select seq from last)
          when $2::bigint >= ${HORIZON} then $3::bigint else 0 end::text as seq`,
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
  if (scope.branches.length === 0) return { items: '[]', gone: '[]', end: after, more: false };
  const { values } = scopeSql(scope);
  const [row] = await session.query(statementFor(scope), [
    scope.city,
    String(after.xid),
    String(after.seq),
    limit + 1,
    ...values,
  ]);
  if (row === undefined) return { items: '[]', gone: '[]', end: after, more: false };
  return {
    items: row.items,
    gone: row.gone,
    end: { xid: BigInt(row.xid), seq: BigInt(row.seq) },
    more: row.more,
  };
}
