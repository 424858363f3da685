import * as z from 'zod/mini';
import { once, type Scope } from '@halo-pamor/contract';
import type { Position, QueueEnd } from './cursor.js';
import type { Session, Statement } from './database.js';
import { notLeft, overBranches, scopeSql } from './scope-condition.js';

/** Which requests are asked for. `turns` is never empty: without a wish it holds all of them. */
export interface QueueFilter {
  readonly turns: readonly string[];
  readonly status: string | undefined;
  /** Only those with an open warning. */
  readonly warned: boolean;
  readonly limit: number;
}

/** A page as PostgreSQL gave it; `end` is where the next begins, absent on the last page. */
export interface QueueRows<End> {
  /** The views as JSON texts, each as it was stored. */
  readonly items: readonly string[];
  readonly end: End | undefined;
}

const pageRow = once(() => z.object({ view: z.string(), one: z.nullable(z.string()), other: z.nullable(z.string()) }));
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
  one: `to_char(p.submitted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  other: 'p.request_id::text',
  turnsApart: true,
};

const newest: Order = {
  name: 'newest',
  after: '(c.xid, c.seq) < ($2::bigint, $3::bigint)',
  by: (alias) => `${alias}.xid desc, ${alias}.seq desc`,
  one: 'p.xid::text',
  other: 'p.seq::text',
  turnsApart: false,
};

const statements = new Map<string, Statement<PageRow>>();

function statementFor(scope: Scope, order: Order, oneTurn: boolean, warned: boolean): Statement<PageRow> {
  const name = `${order.name}-${oneTurn ? 'turn' : 'turns'}${warned ? '-warned' : ''}-${scopeSql(scope).name}`;
  const known = statements.get(name);
  if (known !== undefined) return known;
  const columns = 'c.request_id, c.submitted_at, c.xid, c.seq';
  const status = '($6::text is null or c.status = $6)';
  const rows = (condition: string, turn: string) => `select ${columns} from changes c
      where c.city = $1 and ${condition}${notLeft(scope, 7)} and c.turn ${turn} and ${order.after} and ${status}${warned ? ' and c.warned' : ''}
      order by ${order.by('c')} limit $4`;
  const branch = (condition: string) => {
    if (oneTurn) return rows(condition, '= ($5::text[])[1]');
    // Those with a warning are few: one range of their own index, whoever's turn it is.
    if (!order.turnsApart || warned) return rows(condition, '= any($5::text[])');
    return `select each_turn.* from unnest($5::text[]) as t(turn)
      cross join lateral (${rows(condition, '= t.turn')}) each_turn`;
  };
  const made: Statement<PageRow> = {
    name: `requests-${name}`,
    // Where the next page begins is read from the last row alone: writing a moment as text costs as much as the row.
    sql: `select r.view::text as view,
        case when row_number() over (order by ${order.by('p')}) = $4 - 1 then ${order.one} end as one,
        case when row_number() over (order by ${order.by('p')}) = $4 - 1 then ${order.other} end as other
      from (${inOrder(scope, order, overBranches(scope.branches, 7, branch), oneTurn || warned)}) p
      join requests r on r.city = $1 and r.id = p.request_id
      order by ${order.by('p')}`,
    row: pageRow,
  };
  statements.set(name, made);
  return made;
}

/** Each request once, in order, no more than asked for. What comes from a single range of an index is so already. */
function inOrder({ branches }: Scope, order: Order, seen: string, oneTurn: boolean): string {
  const isOneRange = branches.length === 1 && branches[0]?.values.length === 1 && (oneTurn || !order.turnsApart);
  if (isOneRange) return seen;
  // Only where several branches see the same request does it come more than once.
  const once = branches.length > 1 ? `select distinct on (request_id) * from (${seen}) every_branch` : seen;
  return `select * from (${once}) once order by ${order.by('once')} limit $4`;
}

/** Reads a queue: those that wait longest first. */
export async function readOldest(
  session: Session,
  scope: Scope,
  filter: QueueFilter,
  after: QueueEnd | undefined,
): Promise<QueueRows<QueueEnd>> {
  const from = after ?? { submittedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
  const { items, end } = await readPage(session, scope, oldest, filter, from.submittedAt, from.id);
  return { items, end: end && { submittedAt: end.one, id: end.other } };
}

/** Reads requests by their latest change, the newest first. */
export async function readNewest(
  session: Session,
  scope: Scope,
  filter: QueueFilter,
  before: Position | undefined,
): Promise<QueueRows<Position>> {
  const from = before ?? { xid: 2n ** 63n - 1n, seq: 0n };
  const { items, end } = await readPage(session, scope, newest, filter, String(from.xid), String(from.seq));
  return { items, end: end && { xid: BigInt(end.one), seq: BigInt(end.other) } };
}

/** `end` is the position of the last row, when another page follows. */
async function readPage(
  session: Session,
  scope: Scope,
  order: Order,
  { limit, turns, status, warned }: QueueFilter,
  one: string,
  other: string,
): Promise<QueueRows<{ one: string; other: string }>> {
  if (scope.branches.length === 0) return { items: [], end: undefined };
  const rows = await session.query(statementFor(scope, order, turns.length === 1, warned), [
    scope.city,
    one,
    other,
    limit + 1,
    turns,
    status ?? null,
    ...scopeSql(scope).values,
  ]);
  const shown = rows.slice(0, limit);
  const { one: first = null, other: second = null } = shown.at(-1) ?? {};
  const isMore = rows.length > limit && first !== null && second !== null;
  return { items: shown.map(({ view }) => view), end: isMore ? { one: first, other: second } : undefined };
}
