import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Scope } from '../rules/scope.js';
import type { Position, QueueEnd } from './cursor.js';
import type { Session, Statement } from './database.js';
import { overBranches, scopeSql } from './scope-condition.js';

/** Which requests are asked for. `turns` is never empty: without a wish it holds all of them. */
export interface QueueFilter {
  readonly turns: readonly string[];
  readonly status: string | undefined;
  readonly limit: number;
}

/** A page as PostgreSQL built it; `end` is where the next begins, absent on the last page. */
export interface QueueRows<End> {
  /** The views as the text of a JSON array. */
  readonly items: string;
  readonly end: End | undefined;
}

const pageRow = once(() =>
  z.object({ items: z.string(), more: z.boolean(), one: z.nullable(z.string()), other: z.nullable(z.string()) }),
);
type PageRow = z.infer<ReturnType<typeof pageRow>>;

interface Order {
  readonly name: string;
  /** Row comparison that continues after parameters `$2` and `$3`. */
  readonly after: string;
  readonly by: (alias: string) => string;
  /** The two parts of the cursor. */
  readonly one: string;
  readonly other: string;
  /** Whether each turn is a range of its own in the index. */
  readonly turnsApart: boolean;
}

const oldest: Order = {
  name: 'oldest',
  after: '(c.submitted_at, c.request_id) > ($2::timestamptz, $3::uuid)',
  by: (alias) => `${alias}.submitted_at, ${alias}.request_id`,
  one: `to_char(submitted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  other: 'request_id::text',
  turnsApart: true,
};

const newest: Order = {
  name: 'newest',
  after: '(c.xid, c.seq) < ($2::bigint, $3::bigint)',
  by: (alias) => `${alias}.xid desc, ${alias}.seq desc`,
  one: 'xid::text',
  other: 'seq::text',
  turnsApart: false,
};

const statements = new Map<string, Statement<PageRow>>();

function statementFor(scope: Scope, order: Order): Statement<PageRow> {
  const name = `${order.name}-${scopeSql(scope).name}`;
  const known = statements.get(name);
  if (known !== undefined) return known;
  const columns = 'c.request_id, c.submitted_at, c.xid, c.seq';
  const status = '($6::text is null or c.status = $6)';
  const branch = (condition: string) =>
    order.turnsApart
      ? `select each_turn.* from unnest($5::text[]) as t(turn) cross join lateral (
          select ${columns} from changes c
          where c.city = $1 and ${condition} and c.turn = t.turn and ${order.after} and ${status}
          order by ${order.by('c')} limit $4) each_turn`
      : `select ${columns} from changes c
          where c.city = $1 and ${condition} and c.turn = any($5::text[]) and ${order.after} and ${status}
          order by ${order.by('c')} limit $4`;
  const made: Statement<PageRow> = {
    name: `requests-${name}`,
    sql: `with found as materialized (
        select * from (select distinct on (request_id) * from (${overBranches(scope.branches, 7, branch)}) every_branch) once
        order by ${order.by('once')} limit $4),
      page as (select *, row_number() over (order by ${order.by('found')}) as rank from found order by rank limit $4 - 1)
      select
        '[' || coalesce((select string_agg(r.view::text, ',' order by p.rank)
          from page p join requests r on r.city = $1 and r.id = p.request_id), '') || ']' as items,
        (select count(*) from found) = $4 as more,
        (select ${order.one} from page order by rank desc limit 1) as one,
        (select ${order.other} from page order by rank desc limit 1) as other`,
    row: pageRow,
  };
  statements.set(name, made);
  return made;
}

/** Reads a queue: those that wait longest first. */
export async function readOldest(
  session: Session,
  scope: Scope,
  filter: QueueFilter,
  after: QueueEnd | undefined,
): Promise<QueueRows<QueueEnd>> {
  const from = after ?? { submittedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
  const row = await readPage(session, scope, oldest, filter, from.submittedAt, from.id);
  if (row === undefined) return { items: '[]', end: undefined };
  const { one, other, more } = row;
  return {
    items: row.items,
    end: more && one !== null && other !== null ? { submittedAt: one, id: other } : undefined,
  };
}

/** Reads requests by their latest change, the newest first. */
export async function readNewest(
  session: Session,
  scope: Scope,
  filter: QueueFilter,
  before: Position | undefined,
): Promise<QueueRows<Position>> {
  const from = before ?? { xid: 2n ** 63n - 1n, seq: 0n };
  const row = await readPage(session, scope, newest, filter, String(from.xid), String(from.seq));
  if (row === undefined) return { items: '[]', end: undefined };
  const { one, other, more } = row;
  return {
    items: row.items,
    end: more && one !== null && other !== null ? { xid: BigInt(one), seq: BigInt(other) } : undefined,
  };
}

async function readPage(
  session: Session,
  scope: Scope,
  order: Order,
  { limit, turns, status }: QueueFilter,
  one: string,
  other: string,
): Promise<PageRow | undefined> {
  if (scope.branches.length === 0) return undefined;
  const [row] = await session.query(statementFor(scope, order), [
    scope.city,
    one,
    other,
    limit + 1,
    turns,
    status ?? null,
    ...scopeSql(scope).values,
  ]);
  return row;
}
