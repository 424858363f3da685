import * as z from 'zod/mini';
import { once, roles, type Actor } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const lookRow = once(() =>
  z.object({
    file: z.string(),
    paper: z.string(),
    who: z.string(),
    name: z.string(),
    role: z.enum(roles),
    at: z.string(),
  }),
);
/** One look at a picture. */
export type LookRow = z.infer<ReturnType<typeof lookRow>>;

const add: Statement<object> = {
  name: 'look-add',
  sql: `with look as (
      insert into looks (city, request_id, file_id, who, name, role) values ($1, $2, $3, $4, $5, $6)
      returning request_id, file_id, who, role, at)
    insert into audit_waiting (city, at, act, actor, role, subjects, file)
    select $1, at, 'picture-seen', who, role, array[request_id], file_id from look`,
  row: once(() => z.looseObject({})),
};

const list: Statement<LookRow> = {
  name: 'looks-of-request',
  sql: `select l.file_id::text as file, coalesce(f.paper, '') as paper, l.who, l.name, l.role,
      to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from looks l left join files f on f.city = l.city and f.id = l.file_id
    where l.city = $1 and l.request_id = $2 order by l.id desc limit 500`,
  row: lookRow,
};

/** Keeps that somebody looked at a picture, here and for the audit log. */
export async function addLook(
  session: Session,
  { id, name, role, city }: Actor,
  file: { readonly id: string; readonly request: string },
): Promise<void> {
  await session.query(add, [city, file.request, file.id, id, name, role]);
}

/** Who looked at the pictures of a request, latest first; at most 500. */
export async function listLooks(session: Session, city: string, request: string): Promise<LookRow[]> {
  return session.query(list, [city, request]);
}
