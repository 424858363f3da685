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

const after: Statement<HeadRow> = {
  name: 'audit-heads-after',
  sql: `select seq::int as seq, jws from audit_heads where city = $1 and seq > $2::bigint order by seq limit $3`,
  row: headRow,
};

/** Keeps a signed head. */
export async function addHead(session: Session, city: string, seq: number, at: string, jws: string): Promise<void> {
  await session.query(add, [city, seq, at, jws]);
}

/** Signed heads behind an entry, in their order. */
export async function readHeads(session: Session, city: string, behind: number, limit: number): Promise<HeadRow[]> {
  return session.query(after, [city, behind, limit]);
}
