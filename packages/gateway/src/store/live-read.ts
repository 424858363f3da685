import * as z from 'zod/mini';
import { once, type Scope } from '@halo-pamor/contract';
import { changedSince, HORIZON } from './changes-page.js';
import type { Position } from './cursor.js';
import type { Session, Statement } from './database.js';
import { readerValues, scopeSql } from './scope-condition.js';

const changeRow = once(() =>
  z.object({
    city: z.string(),
    request: z.string(),
    xid: z.string(),
    seq: z.string(),
    place: z.string(),
    village: z.string(),
    district: z.string(),
    owner: z.nullable(z.string()),
    officer: z.nullable(z.string()),
    kind: z.string(),
    team: z.array(z.string()),
    left: z.array(z.string()),
  }),
);
/** A changed request or record as the relay reads it; `officer` alone is set for one that left an officer. */
export type ChangeRow = z.infer<ReturnType<typeof changeRow>>;

const COLUMNS = 'city, request_id, xid, seq, place, village, district';

const relayed: Statement<ChangeRow> = {
  name: 'relay-read',
  sql: `select city, request_id::text as request, xid::text, seq::text, place, village, district, owner, officer, kind,
      coalesce(team, '{}') as team, coalesce(left_by, '{}') as left from (
      select found.* from unnest($1::text[]) as s(value) cross join lateral (
        select ${COLUMNS}, owner, officer, kind, team, left_by from changes c
        where c.city = s.value and (c.xid, c.seq) > ($2::bigint, $3::bigint) and c.xid < ${HORIZON}
        order by c.xid, c.seq limit $4) found
      union all
      select found.* from unnest($1::text[]) as s(value) cross join lateral (
        select ${COLUMNS}, null as owner, officer, 'request' as kind, null::text[] as team, null::text[] as left_by
        from departures d
        where d.city = s.value and (d.xid, d.seq) > ($2::bigint, $3::bigint) and d.xid < ${HORIZON}
        order by d.xid, d.seq limit $4) found) everything
    order by everything.xid, everything.seq limit $4`,
  row: changeRow,
};

/** What changed in the cities after a position, in the order of the feed. */
export async function readRelayed(
  session: Session,
  cities: readonly string[],
  after: Position,
  limit: number,
): Promise<ChangeRow[]> {
  return session.query(relayed, [cities, String(after.xid), String(after.seq), limit]);
}

const horizon: Statement<{ xid: string }> = {
  name: 'feed-horizon',
  sql: `select ${HORIZON}::text as xid`,
  row: once(() => z.object({ xid: z.string() })),
};

/** The end of the feed as it is now: every change before it can be read, none can still appear before it. */
export async function readHorizon(session: Session): Promise<Position> {
  const [row] = await session.query(horizon);
  return { xid: BigInt(row?.xid ?? 0), seq: 0n };
}

/** A missed change: which request, and where in the feed. */
export interface Missed {
  readonly request: string;
  readonly position: Position;
}

const missedRow = once(() => z.object({ request: z.string(), xid: z.string(), seq: z.string() }));
const missedStatements = new Map<string, Statement<z.infer<ReturnType<typeof missedRow>>>>();

/** What changed in a scope after a position, without the views. */
export async function readMissed(session: Session, scope: Scope, after: Position, limit: number): Promise<Missed[]> {
  if (scope.branches.length === 0) return [];
  const { name, values } = scopeSql(scope);
  const statement = missedStatements.get(name) ?? {
    name: `missed-${name}`,
    sql: `select distinct on (f.xid, f.seq) f.request_id::text as request, f.xid::text, f.seq::text
      from (${changedSince(scope)}) f order by f.xid, f.seq limit $4`,
    row: missedRow,
  };
  missedStatements.set(name, statement);
  const rows = await session.query(statement, [
    scope.city,
    String(after.xid),
    String(after.seq),
    limit,
    ...values,
    ...readerValues(scope),
  ]);
  return rows.map(({ request, xid, seq }) => ({ request, position: { xid: BigInt(xid), seq: BigInt(seq) } }));
}
