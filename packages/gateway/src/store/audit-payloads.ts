import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const payloadRow = once(() =>
  z.object({
    seq: z.number(),
    request: z.string(),
    payload: z.string(),
    event: z.nullable(z.string()),
    salt: z.nullable(z.string()),
  }),
);
/** The digest that stands in the log, and what it should be the digest of. */
export type PayloadRow = z.infer<ReturnType<typeof payloadRow>>;

const after: Statement<PayloadRow> = {
  name: 'audit-payloads-after',
  sql: `select a.seq::int as seq, a.subjects[1]::text as request, a.payload, e.event::text as event, encode(s.salt, 'hex') as salt
    from (select * from audit_entries where city = $1 and seq > $2::bigint order by seq limit $3) a
      left join events e on e.city = $1 and e.request_id = a.subjects[1] and e.number = a.number
      left join audit_salts s on s.city = $1 and s.request_id = a.subjects[1]
    where a.payload is not null order by a.seq`,
  row: payloadRow,
};

/** What was written according to the entries behind a number, of so many entries. */
export async function readPayloads(
  session: Session,
  city: string,
  behind: number,
  limit: number,
): Promise<PayloadRow[]> {
  return session.query(after, [city, behind, limit]);
}

const cities: Statement<{ city: string }> = {
  name: 'audit-cities',
  sql: 'select city from audit_entries union select city from audit_heads order by city',
  row: once(() => z.object({ city: z.string() })),
};

/** The cities that have a log or a head. */
export async function readAuditCities(session: Session): Promise<string[]> {
  return (await session.query(cities)).map(({ city }) => city);
}
