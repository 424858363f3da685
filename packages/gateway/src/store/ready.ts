import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const probe: Statement<{ ok: number }> = {
  name: 'ready-probe',
  sql: 'select 1 as ok',
  row: once(() => z.object({ ok: z.number() })),
};

/** Whether the database answers. */
export async function isReady(session: Session): Promise<boolean> {
  try {
    return (await session.query(probe)).length === 1;
  } catch {
    return false;
  }
}
