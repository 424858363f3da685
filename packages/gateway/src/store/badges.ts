import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const badgeRow = once(() =>
  z.object({
    officer: z.string(),
    visit: z.string(),
    badge: z.string(),
    /** Seconds since 1970. */
    until: z.number(),
  }),
);
/** The badge of a request as it is stored. */
export type BadgeRow = z.infer<ReturnType<typeof badgeRow>>;

const put: Statement<object> = {
  name: 'badge-put',
  sql: `insert into badges (city, request_id, officer, visit, badge, until)
    values ($1, $2, $3, $4, $5, to_timestamp($6))
    on conflict (city, request_id) do update
      set officer = excluded.officer, visit = excluded.visit, badge = excluded.badge, until = excluded.until`,
  row: once(() => z.looseObject({})),
};

const read: Statement<BadgeRow> = {
  name: 'badge-of-request',
  sql: `select officer, visit, badge, extract(epoch from until)::float8 as until
    from badges where city = $1 and request_id = $2`,
  row: badgeRow,
};

/** Keeps the badge of a request in place of the one before. */
export async function putBadge(session: Session, city: string, request: string, row: BadgeRow): Promise<void> {
  await session.query(put, [city, request, row.officer, row.visit, row.badge, row.until]);
}

/** The latest badge of a request, also when its time is over. */
export async function readBadge(session: Session, city: string, request: string): Promise<BadgeRow | undefined> {
  const [row] = await session.query(read, [city, request]);
  return row;
}
