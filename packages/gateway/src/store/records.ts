import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const byId: Statement<{ view: string }> = {
  name: 'record-by-id',
  sql: 'select view::text as view from records where city = $1 and id = $2',
  row: once(() => z.object({ view: z.string() })),
};

/** The record with this id as JSON text, whoever may see it. */
export async function readRecord(session: Session, city: string, id: string): Promise<string | undefined> {
  const [row] = await session.query(byId, [city, id]);
  return row?.view;
}
