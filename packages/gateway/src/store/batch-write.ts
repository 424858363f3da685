import * as z from 'zod/mini';
import {
  assignedOf,
  foundIn,
  keptFrom,
  nextAlarm,
  once,
  openedAt,
  openWarnings,
  ownerOf,
  placeInQueue,
  promiseLook,
  teamOf,
  placedAt,
  placedRequest,
} from '@halo-pamor/contract';
import type { CityDesk } from '../rules/city-desk.js';
import type { Judged } from '../rules/judge.js';
import type { SealedLine } from '../signing/seal.js';
import type { Session, Statement } from './database.js';
import { DatabaseFault } from './fault.js';

/** Something to be done after the commit. */
export interface NewJob {
  readonly kind: string;
  readonly requestId: string;
  readonly details: Readonly<Record<string, string>>;
}

const write: Statement<{ written: number }> = {
  name: 'batch-write',
  sql: `with
  batch as (select $1::text as city, pg_current_xact_id()::text::bigint as xid),
  new_commands as (
    insert into commands (city, id, request_id, type, actor, carrier, fingerprint, device_at, refusal, stored_at)
    select b.city, c.id, c.request_id, c.type, c.actor, c.carrier, decode(c.fingerprint, 'hex'), c.device_at, c.refusal,
      $8::timestamptz
    from batch b, json_to_recordset($2::json) as c(
      id uuid, request_id uuid, type text, actor text, carrier text, fingerprint text, device_at text, refusal json)),
  new_events as (
    insert into events (city, request_id, number, type, at, actor, event)
    select b.city, e.request_id, e.number, e.type, e.at, e.actor, e.event
    from batch b, json_to_recordset($3::json) as e(
      request_id uuid, number integer, type text, at timestamptz, actor text, event json)),
  new_waiting as (
    insert into audit_waiting (city, request_id, number)
    select b.city, e.request_id, e.number
    from batch b, json_to_recordset($3::json) as e(request_id uuid, number integer)),
  input as (
    select * from json_to_recordset($4::json) as r(
      id uuid, code text, place text, village text, district text, owner text, officer text,
      team text[], left_by text[], seen_by text[], status text, turn text, submitted_at timestamptz, changed_at timestamptz,
      version integer, view json, warned boolean, had_originals boolean, alarm_at timestamptz, due_at timestamptz,
      promise_at timestamptz)),
  record_input as (
    select * from json_to_recordset($7::json) as r(
      id uuid, kind text, place text, village text, district text, owner text, officer text, team text[], left_by text[], status text,
      opened_at timestamptz, changed_at timestamptz, version integer, view json, due_at timestamptz)),
  new_requests as (
    insert into requests as r (city, id, code, owner, version, submitted_at, changed_at, view)
    select b.city, i.id, i.code, i.owner, i.version, i.submitted_at, i.changed_at, i.view from batch b, input i
    on conflict (city, id) do update
      set version = excluded.version, changed_at = excluded.changed_at, view = excluded.view
      where r.version < excluded.version
    returning r.id),
  new_records as (
    insert into records as r (city, id, kind, version, changed_at, view)
    select b.city, i.id, i.kind, i.version, i.changed_at, i.view from batch b, record_input i
    on conflict (city, id) do update
      set version = excluded.version, changed_at = excluded.changed_at, view = excluded.view
      where r.version < excluded.version
    returning r.id),
  new_changes as (
    insert into changes (city, request_id, xid, seq, place, village, district, owner, officer, status, turn, submitted_at, warned, kind, team, left_by,
      due_at, promise_at)
    select b.city, i.id, b.xid, nextval('change_positions'), i.place, i.village, i.district, i.owner, i.officer,
      i.status, i.turn, i.submitted_at, i.warned, 'request', i.team, i.left_by, i.due_at, i.promise_at
    from batch b, input i
    union all
    -- No turn of a queue, so that no queue holds it.
    select b.city, i.id, b.xid, nextval('change_positions'), i.place, i.village, i.district, i.owner, i.officer,
      i.status, 'record', i.opened_at, false, i.kind, i.team, i.left_by, i.due_at, null
    from batch b, record_input i
    on conflict (city, request_id) do update
      set xid = excluded.xid, seq = excluded.seq, officer = excluded.officer, status = excluded.status, turn = excluded.turn,
        warned = excluded.warned, team = excluded.team, left_by = excluded.left_by, due_at = excluded.due_at,
        promise_at = excluded.promise_at),
  new_departures as (
    insert into departures (city, officer, request_id, xid, seq, place, village, district)
    select b.city, l.officer, i.id, b.xid, nextval('change_positions'), i.place, i.village, i.district
    from batch b, input i cross join lateral unnest(i.left_by) as l(officer)
    on conflict (city, officer, request_id) do nothing),
  ended_departures as (
    delete from departures d using batch b, input i cross join lateral unnest(i.seen_by) as s(officer)
    where d.city = b.city and d.officer = s.officer and d.request_id = i.id),
  new_jobs as (
    insert into jobs (city, kind, request_id, details)
    select b.city, j.kind, j.request_id, j.details
    from batch b, json_to_recordset($5::json) as j(kind text, request_id uuid, details json)),
  new_lines as (
    insert into custody_lines (city, request_id, number, line, hash, jws)
    select b.city, l.request_id, l.number, l.line, l.hash, l.jws
    from batch b, json_to_recordset($6::json) as l(request_id uuid, number integer, line json, hash text, jws text)),
  new_alarms as (
    insert into custody_alarms (city, request_id, due_at)
    select b.city, i.id, i.alarm_at from batch b, input i where i.alarm_at is not null
    on conflict (city, request_id) do update set due_at = excluded.due_at),
  ended_alarms as (
    delete from custody_alarms a using batch b, input i
    where a.city = b.city and a.request_id = i.id and i.had_originals and i.alarm_at is null)
  select (select count(*) from new_requests)::int + (select count(*) from new_records)::int as written`,
  row: once(() => z.object({ written: z.number() })),
};

/**
 * Writes all that a batch leads to in one statement: commands, events and what the audit log is to note of them, views,
 * records, feed rows, departures, jobs, custody lines, alarms and when to look at promises.
 *
 * @param at when the commands came, RFC 3339; of no account where there are none
 * @throws DatabaseFault of kind `conflict` when another transaction was first
 */
export async function writeBatch(
  session: Session,
  { code: city, promise }: Pick<CityDesk, 'code' | 'promise'>,
  { kept, events, changed, records }: Judged,
  jobs: readonly NewJob[],
  sealed: readonly SealedLine[],
  at: string = new Date().toISOString(),
): Promise<void> {
  const commandRows = kept.map(({ command, actor, carrier, fingerprint, refusal }) => ({
    id: command.id,
    request_id: command.requestId,
    type: command.type,
    actor,
    carrier,
    fingerprint,
    device_at: command.at,
    refusal,
  }));
  const eventRows = events.map(({ requestId, number, event }) => ({
    request_id: requestId,
    number,
    type: event.type,
    at: event.at,
    actor: event.by.id,
    event: { ...event, number },
  }));
  const requestRows = [...changed].map(([id, { view, owner }]) => {
    const { place, village, district, officer, team = [], left = [] } = placedRequest(view, owner);
    const { dueAt, lookAt } = promiseLook(view, promise);
    const isShared = team.length + left.length > 0 || view.formerOfficers !== undefined;
    return {
      id,
      code: view.code,
      place,
      village,
      district,
      owner,
      officer,
      team: team.length === 0 ? null : team,
      left_by: left.length === 0 ? null : left,
      // Who may have left it before and has it now; of most requests nobody ever did.
      seen_by: isShared && officer !== null ? [officer, ...team] : null,
      ...placeInQueue(view),
      submitted_at: view.submittedAt,
      changed_at: view.changedAt,
      version: view.version,
      view,
      warned: openWarnings(view).length > 0,
      had_originals: view.originals !== undefined,
      alarm_at: nextAlarm(view),
      due_at: dueAt,
      promise_at: lookAt,
    };
  });
  const jobRows = jobs.map(({ kind, requestId, details }) => ({ kind, request_id: requestId, details }));
  const lineRows = sealed.map(({ line, hash, jws }) => ({
    request_id: line.request,
    number: line.number,
    line,
    hash,
    jws,
  }));
  const recordRows = [...records.values()].map((view) => {
    const officer = assignedOf(view);
    const { place, village, district, owner } = placedAt(
      { ...view, place: foundIn(view), officer: null },
      ownerOf(view),
    );
    const kept = keptFrom(view);
    return {
      id: view.id,
      kind: view.kind,
      place,
      village,
      district,
      owner,
      officer,
      team: teamOf(view),
      left_by: kept.length === 0 ? null : kept,
      status: view.status,
      opened_at: openedAt(view),
      changed_at: view.changedAt,
      version: view.version,
      view,
      due_at: view.kind === 'complaint' ? view.dueAt : null,
    };
  });
  const [row] = await session.query(write, [
    city,
    JSON.stringify(commandRows),
    JSON.stringify(eventRows),
    JSON.stringify(requestRows),
    JSON.stringify(jobRows),
    JSON.stringify(lineRows),
    JSON.stringify(recordRows),
    at,
  ]);
  if (row?.written !== requestRows.length + recordRows.length) throw new DatabaseFault('conflict', undefined);
}
