import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const idRow = once(() => z.object({ city: z.string(), id: z.string() }));
/** A file by its city and its id. */
export type FileName = z.infer<ReturnType<typeof idRow>>;

const expire: Statement<FileName> = {
  name: 'files-expire',
  sql: `update files set state = 'gone', changed_at = now()
    where city = any($1::text[]) and (
      (state = 'arriving' and created_at <= now() - $2::bigint * interval '1 millisecond') or
      (state in ('verified', 'loose') and changed_at <= now() - $3::bigint * interval '1 millisecond'))
    returning city, id::text`,
  row: idRow,
};

// A row outlives its file by a day, because it counts against what a person may send in a day.
const forget: Statement<object> = {
  name: 'files-forget',
  sql: `delete from files where city = any($1::text[]) and state in ('refused', 'gone')
    and changed_at < now() - interval '1 day'`,
  row: once(() => z.looseObject({})),
};

const known: Statement<FileName> = {
  name: 'files-known',
  sql: `select city, id::text from files where city = any($1::text[]) and id = any($2::uuid[]) and state = any($3::text[])`,
  row: idRow,
};

/** How long files stay that nobody finished or attached, in milliseconds. */
export interface FileLives {
  /** From the creation of an upload to its end. */
  readonly arriving: number;
  /** From when a file was verified, or left its paper, until it goes. */
  readonly loose: number;
}

/** Marks what has outlived its time as gone and says which; forgets rows that count for nothing any more. */
export async function expireFiles(session: Session, cities: readonly string[], lives: FileLives): Promise<FileName[]> {
  const rows = await session.query(expire, [cities, lives.arriving, lives.loose]);
  await session.query(forget, [cities]);
  return rows;
}

/** Which of the ids are files in one of the states. */
export async function knownFiles(
  session: Session,
  cities: readonly string[],
  ids: readonly string[],
  states: readonly string[],
): Promise<FileName[]> {
  return session.query(known, [cities, ids, states]);
}
