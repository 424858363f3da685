import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Database, Statement } from './database.js';

const ensure: Statement<object> = {
  name: 'epoch-ensure',
  sql: 'insert into database_life (is_only) values (true) on conflict do nothing',
  row: once(() => z.looseObject({})),
};

const read: Statement<{ epoch: string }> = {
  name: 'epoch-read',
  sql: `select substr(md5(l.id::text || (select system_identifier from pg_control_system())::text), 1, 8) as epoch
    from database_life l`,
  row: once(() => z.object({ epoch: z.string() })),
};

/**
 * Names the life of this database, 8 hex digits. A copy restored into another server begins its transaction numbers
 * anew; its cursors must not be taken for those of the first life.
 */
export async function readEpoch(database: Database): Promise<string> {
  await database.query(ensure);
  const [row] = await database.query(read);
  return row?.epoch ?? '00000000';
}
