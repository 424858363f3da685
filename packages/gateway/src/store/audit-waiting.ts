import * as z from 'zod/mini';
import { once, type Actor, type AuditReading } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const nothing = once(() => z.looseObject({}));

const noteReading: Statement<object> = {
  name: 'audit-note-reading',
  sql: `insert into audit_waiting (city, at, act, actor, role, subjects)
    values ($1, now(), $2, $3, $4, $5::uuid[])`,
  row: nothing,
};

/** Keeps for the audit log that somebody read something about these requests. */
export async function keepReading(
  session: Session,
  { city, id, role }: Pick<Actor, 'city' | 'id' | 'role'>,
  act: AuditReading,
  subjects: readonly string[],
): Promise<void> {
  await session.query(noteReading, [city, act, id, role, subjects]);
}

const waitingRow = once(() =>
  z.object({
    id: z.string(),
    request: z.nullable(z.string()),
    number: z.nullable(z.number()),
    event: z.nullable(z.string()),
    salt: z.nullable(z.string()),
    at: z.nullable(z.string()),
    act: z.nullable(z.string()),
    actor: z.nullable(z.string()),
    role: z.nullable(z.string()),
    subjects: z.nullable(z.array(z.string())),
    file: z.nullable(z.string()),
  }),
);
/** Something that is to be noted: an event, as its JSON text with the salt of its request, or a reading. */
export type WaitingRow = z.infer<ReturnType<typeof waitingRow>>;

const take: Statement<WaitingRow> = {
  name: 'audit-take',
  sql: `select w.id::text, w.request_id::text as request, w.number, e.event::text as event, encode(s.salt, 'hex') as salt,
      to_char(w.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      w.act, w.actor, w.role, w.subjects::text[] as subjects, w.file::text as file
    from (select * from audit_waiting where city = $1 order by id limit $2) w
      left join events e on e.city = $1 and e.request_id = w.request_id and e.number = w.number
      left join audit_salts s on s.city = $1 and s.request_id = w.request_id
    order by w.id`,
  row: waitingRow,
};

/** What is to be noted next in a city, in its order. Whoever takes it holds the lock of the city's log. */
export async function takeWaiting(session: Session, city: string, limit: number): Promise<WaitingRow[]> {
  return session.query(take, [city, limit]);
}

const cities: Statement<{ city: string }> = {
  name: 'audit-waiting-cities',
  sql: `select s.value as city from unnest($1::text[]) as s(value)
    where exists (select 1 from audit_waiting w where w.city = s.value)`,
  row: once(() => z.object({ city: z.string() })),
};

/** In which of the cities something waits to be noted. */
export async function waitingCities(session: Session, asked: readonly string[]): Promise<string[]> {
  return (await session.query(cities, [asked])).map(({ city }) => city);
}
