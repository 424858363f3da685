import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Database, Statement } from './database.js';

/** Something to be told to an endpoint. `at` and `firstAt` are RFC 3339. */
const sendRow = once(() =>
  z.object({
    subject: z.string(),
    number: z.number(),
    source: z.string(),
    at: z.string(),
    attempts: z.number(),
    firstAt: z.string(),
  }),
);
/** @see sendRow */
export type WebhookSend = z.infer<ReturnType<typeof sendRow>>;

const nothing = once(() => z.looseObject({}));
const rfc3339 = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const sync: Statement<object> = {
  name: 'webhooks-sync',
  sql: `with given as (select * from json_to_recordset($2::json) as g(name text, sources text[])),
    gone as (delete from webhook_endpoints where city = $1 and name not in (select name from given))
    insert into webhook_endpoints (city, name, sources) select $1, name, sources from given
    on conflict (city, name) do update set sources = excluded.sources`,
  row: nothing,
};

// Of each request only what comes first, so that an endpoint hears of it in its order. Taking a row puts it off, so that no other
// gateway sends it meanwhile; one that dies on the way leaves it to be sent once more.
const take: Statement<WebhookSend> = {
  name: 'webhooks-take',
  sql: `with due as (
      select s.subject, s.number from webhook_sends s
      where s.city = $1 and s.endpoint = $2 and s.sent_at is null and s.parked_at is null and s.due_at <= $3::timestamptz
        and not exists (
          select 1 from webhook_sends b
          where b.city = s.city and b.endpoint = s.endpoint and b.subject = s.subject and b.number < s.number
            and b.sent_at is null and b.parked_at is null)
      order by s.due_at, s.at limit $4 for update of s skip locked)
    update webhook_sends s set attempts = s.attempts + 1, first_at = coalesce(s.first_at, $3::timestamptz),
      due_at = $3::timestamptz + interval '2 minutes'
    from due d where s.city = $1 and s.endpoint = $2 and s.subject = d.subject and s.number = d.number
    returning s.subject::text, s.number, s.source, ${rfc3339('s.at')} as at, s.attempts,
      ${rfc3339('s.first_at')} as "firstAt"`,
  row: sendRow,
};

// Of another attempt that was begun meanwhile, because this one took so long, only that it was taken is changed.
const settle: Statement<object> = {
  name: 'webhooks-settle',
  sql: `update webhook_sends set outcome = $5, due_at = $6::timestamptz,
      sent_at = case when $7 = 'sent' then $8::timestamptz end, parked_at = case when $7 = 'parked' then $8::timestamptz end
    where city = $1 and endpoint = $2 and subject = $3::uuid and number = $4 and sent_at is null
      and (attempts = $9 or $7 = 'sent')`,
  row: nothing,
};

const listRow = once(() =>
  z.object({
    city: z.string(),
    endpoint: z.string(),
    waiting: z.number(),
    parked: z.number(),
    sent: z.number(),
    oldest: z.nullable(z.string()),
  }),
);
/** How an endpoint stands. `oldest`: since when the oldest that waits was to be told. */
export type WebhookStanding = z.infer<ReturnType<typeof listRow>>;

const standing: Statement<WebhookStanding> = {
  name: 'webhooks-standing',
  sql: `select city, endpoint, count(*) filter (where sent_at is null and parked_at is null)::int as waiting,
      count(*) filter (where parked_at is not null)::int as parked, count(sent_at)::int as sent,
      ${rfc3339('min(at) filter (where sent_at is null and parked_at is null)')} as oldest
    from webhook_sends group by city, endpoint order by city, endpoint`,
  row: listRow,
};

const parkedRow = once(() =>
  z.object({
    city: z.string(),
    endpoint: z.string(),
    subject: z.string(),
    number: z.number(),
    source: z.string(),
    at: z.string(),
    attempts: z.number(),
    outcome: z.nullable(z.string()),
  }),
);
/** Something that could not be told. */
export type ParkedWebhook = z.infer<ReturnType<typeof parkedRow>>;

const parked: Statement<ParkedWebhook> = {
  name: 'webhooks-parked',
  sql: `select city, endpoint, subject::text, number, source, ${rfc3339('at')} as at, attempts, outcome from webhook_sends
    where parked_at is not null order by city, endpoint, at limit $1`,
  row: parkedRow,
};

const again: Statement<{ rows: number }> = {
  name: 'webhooks-again',
  sql: `with done as (
      update webhook_sends set sent_at = null, parked_at = null, attempts = 0, first_at = null, due_at = '-infinity', outcome = null
      where endpoint = $1 and ($2::text is null or city = $2)
        and case when $3::timestamptz is null then parked_at is not null else at >= $3::timestamptz end
      returning 1)
    select count(*)::int as rows from done`,
  row: once(() => z.object({ rows: z.number() })),
};

/** Puts the endpoints of a city there as the settings have them: from now on what happens is noted for them. */
export async function syncEndpoints(
  database: Database,
  city: string,
  endpoints: readonly { readonly name: string; readonly sources: readonly string[] }[],
): Promise<void> {
  await database.query(sync, [city, JSON.stringify(endpoints)]);
}

/** Takes what is due for an endpoint, the first of each request alone. */
export function takeSends(
  database: Database,
  city: string,
  endpoint: string,
  now: string,
  limit: number,
): Promise<WebhookSend[]> {
  return database.query(take, [city, endpoint, now, limit]);
}

/** Which attempt: `attempts` is how many there were with it. */
export interface WebhookAttempt {
  readonly city: string;
  readonly endpoint: string;
  readonly subject: string;
  readonly number: number;
  readonly attempts: number;
}

/** Keeps what became of an attempt. `dueAt` counts while it waits. */
export async function settleSend(
  database: Database,
  at: WebhookAttempt,
  became: { readonly state: 'sent' | 'waiting' | 'parked'; readonly outcome: string; readonly dueAt: string },
  now: string,
): Promise<void> {
  const { city, endpoint, subject, number, attempts } = at;
  const { state, outcome, dueAt } = became;
  await database.query(settle, [city, endpoint, subject, number, outcome, dueAt, state, now, attempts]);
}

/** How every endpoint stands. */
export function webhookStandings(database: Database): Promise<WebhookStanding[]> {
  return database.query(standing);
}

/** What could not be told, the oldest first. */
export function parkedWebhooks(database: Database, limit: number): Promise<ParkedWebhook[]> {
  return database.query(parked, [limit]);
}

/** Has an endpoint told again: what was parked, or everything that happened since a moment. */
export async function sendAgain(
  database: Database,
  endpoint: string,
  { city, since }: { readonly city: string | undefined; readonly since: string | undefined },
): Promise<number> {
  const [row] = await database.query(again, [endpoint, city ?? null, since ?? null]);
  return row?.rows ?? 0;
}
