import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

/** A part of an upload: where it begins, how long it is, and under which key the file store has it. */
export interface FilePart {
  readonly at: number;
  readonly bytes: number;
  readonly key: string;
}

/** How far an upload came. */
export interface Standing {
  readonly bytes: number;
  readonly offset: number;
}

const nothing = once(() => z.looseObject({}));

// What came whole stays so, also when another gateway has looked at it meanwhile and let its parts go.
const standing: Statement<Standing> = {
  name: 'file-standing',
  sql: `select f.bytes, case f.state when 'arriving' then (
      select coalesce(sum(p.bytes), 0)::int from file_parts p where p.city = f.city and p.file_id = f.id)
      else f.bytes end as offset
    from files f where f.city = $1 and f.id = $2 and f.state in ('arriving', 'verified', 'attached', 'loose')`,
  row: once(() => z.object({ bytes: z.number(), offset: z.number() })),
};

// Two that write at the same end meet at the primary key; who comes later than that finds another end.
const add: Statement<object> = {
  name: 'file-part-add',
  sql: `insert into file_parts (city, file_id, at, bytes, key)
    select f.city, f.id, $3::int, $4::int, $5 from files f
    where f.city = $1 and f.id = $2 and f.state = 'arriving' and $3::int + $4::int <= f.bytes
      and $3::int = (select coalesce(sum(p.bytes), 0) from file_parts p where p.city = f.city and p.file_id = f.id)
    on conflict do nothing returning at`,
  row: nothing,
};

const list: Statement<FilePart> = {
  name: 'file-parts',
  sql: 'select at, bytes, key from file_parts where city = $1 and file_id = $2 order by at',
  row: once(() => z.object({ at: z.number(), bytes: z.number(), key: z.string() })),
};

const drop: Statement<object> = {
  name: 'file-parts-drop',
  sql: 'delete from file_parts where city = $1 and file_id = $2 and key = any($3::text[])',
  row: nothing,
};

const left: Statement<{ city: string; id: string; key: string }> = {
  name: 'file-parts-left',
  sql: `select p.city, p.file_id::text as id, p.key from file_parts p
    where p.city = any($1::text[]) and not exists (
      select from files f where f.city = p.city and f.id = p.file_id and f.state = 'arriving')
    limit 1000`,
  row: once(() => z.object({ city: z.string(), id: z.string(), key: z.string() })),
};

const known: Statement<{ key: string }> = {
  name: 'file-parts-known',
  sql: 'select key from file_parts where key = any($1::text[])',
  row: once(() => z.object({ key: z.string() })),
};

/** How far an upload came; undefined when it was refused or is gone. */
export async function readStanding(session: Session, city: string, id: string): Promise<Standing | undefined> {
  const [row] = await session.query(standing, [city, id]);
  return row;
}

/** Notes a part that begins where the upload ends; false when it ends elsewhere or is no longer on its way. */
export async function addPart(session: Session, city: string, id: string, part: FilePart): Promise<boolean> {
  return (await session.query(add, [city, id, part.at, part.bytes, part.key])).length > 0;
}

/** The parts of an upload in their order. */
export async function listParts(session: Session, city: string, id: string): Promise<FilePart[]> {
  return session.query(list, [city, id]);
}

/** Forgets parts. */
export async function dropParts(session: Session, city: string, id: string, keys: readonly string[]): Promise<void> {
  await session.query(drop, [city, id, keys]);
}

/** Parts of uploads that are no longer on their way; at most 1,000. */
export async function leftParts(
  session: Session,
  cities: readonly string[],
): Promise<{ readonly city: string; readonly id: string; readonly key: string }[]> {
  return session.query(left, [cities]);
}

/** Which of the keys are parts of an upload. */
export async function knownParts(session: Session, keys: readonly string[]): Promise<Set<string>> {
  return new Set((await session.query(known, [keys])).map(({ key }) => key));
}
