import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const headRow = once(() => z.object({ seq: z.number(), jws: z.string() }));
/** A head as it was signed. */
export type HeadRow = z.infer<ReturnType<typeof headRow>>;

const add: Statement<object> = {
  name: 'audit-head-add',
  sql: `insert into audit_heads (city, seq, signed_at, jws) values ($1, $2, $3::timestamptz, $4)
    on conflict (city, seq) do nothing`,
  row: once(() => z.looseObject({})),
};

const standing: Statement<{ seq: number; age: number; hash: string | null }> = {
  name: 'audit-head-standing',
  sql: `select coalesce(h.seq, 0)::int as seq, coalesce(extract(epoch from $3::timestamptz - h.signed_at) * 1000, 0)::float8 as age,
      (select hash from audit_entries where city = $1 and seq = $2::bigint) as hash
    from (select 1) one left join lateral (
      select seq, signed_at from audit_heads where city = $1 order by seq desc limit 1) h on true`,
  row: once(() => z.object({ seq: z.number(), age: z.number(), hash: z.nullable(z.string()) })),
};

const after: Statement<HeadRow> = {
  name: 'audit-heads-after',
  sql: `select seq::int as seq, jws from audit_heads where city = $1 and seq > $2::bigint order by seq limit $3`,
  row: headRow,
};

/** Keeps a signed head. */
export async function addHead(session: Session, city: string, seq: number, at: string, jws: string): Promise<void> {
  await session.query(add, [city, seq, at, jws]);
}

/** How the heads of a city stand. */
export interface HeadStanding {
  /** Where the last head is; 0 before the first. */
  readonly seq: number;
  /** Milliseconds since it was signed. */
  readonly age: number;
  /** The hash of the entry that was asked for beside; null when there is none. */
  readonly hash: string | null;
}

/** How the heads of a city stand, with the hash of one of its entries. */
export async function readHeadStanding(
  session: Session,
  city: string,
  entry: number,
  now: string,
): Promise<HeadStanding> {
  const [row] = await session.query(standing, [city, entry, now]);
  return row ?? { seq: 0, age: 0, hash: null };
}

/** Signed heads behind an entry, in their order. */
export async function readHeads(session: Session, city: string, behind: number, limit: number): Promise<HeadRow[]> {
  return session.query(after, [city, behind, limit]);
}
