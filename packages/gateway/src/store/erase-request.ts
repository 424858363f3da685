import * as z from 'zod/mini';
import { canonicalJson, once, openItems, requestView, withoutPeople } from '@halo-pamor/contract';
import type { Database, Statement } from './database.js';
import { readRequest } from './request-read.js';
import { lockOf } from './request-lock.js';

/**
 * What came of erasing: `erased`; `erased-before`; `unknown`, there is no such request; `open`, a document or an original paper is
 * still on its way; `unnoted`, the audit log has yet to note something that was done.
 */
export type Erasure = 'erased' | 'erased-before' | 'unknown' | 'open' | 'unnoted';

const nothing = once(() => z.looseObject({}));

const unnoted: Statement<{ rows: number }> = {
  name: 'erase-unnoted',
  sql: `select count(*)::int as rows from audit_waiting
    where city = $1 and request_id = $2::uuid`,
  row: once(() => z.object({ rows: z.number() })),
};

const allow: Statement<object> = {
  name: 'erase-allow',
  sql: `select set_config('halo.erasing', 'on', true)`,
  row: nothing,
};

const erase: Statement<object> = {
  name: 'erase-request',
  sql: `with
    events_gone as (delete from events where city = $1 and request_id = $2::uuid),
    lines_gone as (delete from custody_lines where city = $1 and request_id = $2::uuid),
    salt_gone as (delete from audit_salts where city = $1 and request_id = $2::uuid),
    -- Pictures go with the gateway's next sweep, as any that nobody wants.
    files_left as (
      update files set state = 'loose', metadata = '', changed_at = '-infinity'
      where city = $1 and request_id = $2::uuid and state not in ('refused', 'gone')),
    commands_left as (
      update commands c set actor = '' from requests r
      where c.city = $1 and c.request_id = $2::uuid and r.city = $1 and r.id = $2::uuid and c.actor = r.owner),
    view_left as (
      update requests set owner = null, view = $3::json, version = version + 1 where city = $1 and id = $2::uuid),
    told as (
      update changes set owner = null, xid = pg_current_xact_id()::text::bigint, seq = nextval('change_positions')
      where city = $1 and request_id = $2::uuid)
    insert into audit_waiting (city, at, act, actor, role, subjects)
    values ($1, now(), 'payloads-erased', 'system', 'system', array[$2::uuid])`,
  row: nothing,
};

/**
 * Erases all that tells of people from a finished request: its events, receipts and pictures, and what its view says of them. The
 * audit log keeps that everything was done and loses the salt of its digests, so that nobody can find out by trying what they were.
 * Complaints and contests about it are records of their own and stay.
 */
export async function eraseRequest(database: Database, city: string, id: string): Promise<Erasure> {
  return database.transaction(
    async (session): Promise<Erasure> => {
      const row = await readRequest(session, city, id);
      if (row === undefined) return 'unknown';
      const view = requestView().parse(JSON.parse(row.view));
      const isOut = (view.originals ?? []).some(({ ended }) => ended === null);
      if (openItems(view).length > 0 || isOut) return 'open';
      const [waiting] = await session.query(unnoted, [city, id]);
      if ((waiting?.rows ?? 0) > 0) return 'unnoted';
      const left = withoutPeople(view);
      if (canonicalJson(left) === canonicalJson(view)) return 'erased-before';
      await session.query(allow);
      await session.query(erase, [city, id, JSON.stringify({ ...left, version: view.version + 1 })]);
      return 'erased';
    },
    [lockOf(city, id)],
  );
}
