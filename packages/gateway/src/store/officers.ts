import * as z from 'zod/mini';
import { once, type OfficerDirectory } from '@halo-pamor/contract';
import type { Database, Session, Statement } from './database.js';

const officerRow = once(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    phone: z.string(),
    areas: z.array(z.string()),
    invented: z.boolean(),
  }),
);
/** An officer as he is stored. */
export type OfficerRow = z.infer<ReturnType<typeof officerRow>>;

const sync: Statement<object> = {
  name: 'officers-sync',
  sql: `with given as (
      select o.id, o.name, o.phone, o.areas from json_to_recordset($2::json) as o(id text, name text, phone text, areas text[])),
    kept as (
      insert into officers as o (city, id, name, phone, areas, invented, active)
      select $1, g.id, g.name, g.phone, g.areas, $3, true from given g order by g.id
      on conflict (city, id) do update
        set name = excluded.name, phone = excluded.phone, areas = excluded.areas, invented = excluded.invented, active = true
        where (o.name, o.phone, o.areas, o.invented, o.active)
          is distinct from (excluded.name, excluded.phone, excluded.areas, excluded.invented, true))
    update officers set active = false
    where city = $1 and active and id not in (select id from given)`,
  row: once(() => z.looseObject({})),
};

const list: Statement<OfficerRow> = {
  name: 'officers-list',
  sql: 'select id, name, phone, areas, invented from officers where city = $1 and active order by id',
  row: officerRow,
};

const former: Statement<object> = {
  name: 'officer-former',
  sql: 'select 1 as found from officers where city = $1 and id = $2 and not active',
  row: once(() => z.looseObject({})),
};

/** Brings the officers of a city in line with its list; those who left stay as rows, no longer active. */
export async function syncOfficers(database: Database, directory: OfficerDirectory): Promise<void> {
  await database.query(sync, [directory.city, JSON.stringify(directory.officers), directory.invented]);
}

/** The officers who serve a city now. */
export async function listOfficers(database: Database, city: string): Promise<OfficerRow[]> {
  return database.query(list, [city]);
}

/** Whether this person served the city as an officer once and no longer does. */
export async function isFormerOfficer(session: Session, city: string, id: string): Promise<boolean> {
  return (await session.query(former, [city, id])).length > 0;
}
