import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const nothing = once(() => z.looseObject({}));

/** A finished hand-over. */
export interface Handover {
  readonly request: string;
  /** Number of its event. */
  readonly number: number;
  readonly place: string;
  readonly district: string;
  readonly carrier: string;
  readonly at: string;
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const handoverRow = once(() =>
  z.object({
    request: z.string(),
    number: z.number(),
    place: z.string(),
    district: z.string(),
    carrier: z.string(),
    at: z.string(),
  }),
);

const undrawn: Statement<Handover> = {
  name: 'callbacks-undrawn',
  sql: `select e.request_id::text as request, e.number, c.place, c.district, e.actor as carrier,
      to_char(e.at at time zone 'utc', ${MOMENT}) as at
    from events e join changes c on c.city = $1 and c.request_id = e.request_id
      left join callback_draws d on d.city = $1 and d.request_id = e.request_id and d.number = e.number
    where e.city = $1 and e.type = 'items-delivered' and e.at >= $2::timestamptz and e.at < $3::timestamptz
      and c.district = any($4::text[]) and d.request_id is null`,
  row: handoverRow,
};

/** Hand-overs of these districts in a span that no lot has taken. */
export async function readUndrawn(
  session: Session,
  city: string,
  from: string,
  until: string,
  districts: readonly string[],
): Promise<Handover[]> {
  return session.query(undrawn, [city, from, until, districts]);
}

const drawnDistricts: Statement<{ district: string }> = {
  name: 'callbacks-districts',
  sql: `insert into callback_days (city, day, district)
    select $1, $2::date, d from unnest($3::text[]) as d order by d on conflict do nothing returning district`,
  row: once(() => z.object({ district: z.string() })),
};

/** Which of these districts have no lot of that day yet; from now on they have. Others who ask meanwhile wait. */
export async function claimDraws(
  session: Session,
  city: string,
  day: string,
  districts: readonly string[],
): Promise<string[]> {
  return (await session.query(drawnDistricts, [city, day, districts])).map(({ district }) => district);
}

const draw: Statement<object> = {
  name: 'callbacks-draw',
  sql: `insert into callback_draws (city, request_id, number, day, district, place, carrier, at)
    select $1, h.request, h.number, $2::date, h.district, h.place, h.carrier, h.at
    from json_to_recordset($3::json) as h(request uuid, number integer, district text, place text, carrier text, at timestamptz)
    on conflict do nothing`,
  row: nothing,
};

/** Keeps what a lot took. */
export async function keepDraw(session: Session, city: string, day: string, drawn: readonly Handover[]): Promise<void> {
  await session.query(draw, [city, day, JSON.stringify(drawn)]);
}

const drawnRow = once(() =>
  z.extend(handoverRow(), { day: z.string(), view: z.string(), event: z.string(), callback: z.nullable(z.string()) }),
);
/** A hand-over that was drawn, with the request, the event and the last call about it, as JSON texts. */
export type DrawnRow = z.infer<ReturnType<typeof drawnRow>>;

const list: Statement<DrawnRow> = {
  name: 'callbacks-list',
  sql: `select d.request_id::text as request, d.number, d.place, d.district, d.carrier, d.day::text as day,
      to_char(d.at at time zone 'utc', ${MOMENT}) as at, r.view::text as view, e.event::text as event,
      (select b.view::text from changes c join records b on b.city = $1 and b.id = c.request_id
        where c.city = $1 and c.place = d.place and c.kind = 'callback'
          and b.view ->> 'request' = d.request_id::text and (b.view ->> 'handover')::int = d.number
        order by c.submitted_at desc limit 1) as callback
    from callback_draws d
      join requests r on r.city = $1 and r.id = d.request_id
      join events e on e.city = $1 and e.request_id = d.request_id and e.number = d.number
    where d.city = $1 and d.day >= $2::date and d.district = any($3::text[])
    order by d.day desc, d.place, d.at limit 500`,
  row: drawnRow,
};

/** What was drawn in these districts since a day, the newest lot first. */
export async function readDrawn(
  session: Session,
  city: string,
  since: string,
  districts: readonly string[],
): Promise<DrawnRow[]> {
  return session.query(list, [city, since, districts]);
}

const byRequest: Statement<Handover> = {
  name: 'callbacks-drawn',
  sql: `select request_id::text as request, number, place, district, carrier, to_char(at at time zone 'utc', ${MOMENT}) as at
    from callback_draws where city = $1 and request_id = any($2::uuid[])`,
  row: handoverRow,
};

/** What was drawn of these requests. */
export async function readDrawnOf(session: Session, city: string, requests: readonly string[]): Promise<Handover[]> {
  return session.query(byRequest, [city, requests]);
}

const called: Statement<{ called: boolean }> = {
  name: 'callbacks-called',
  sql: `select exists (select from callback_draws d
        join changes c on c.city = $1 and c.place = d.place and c.kind = 'callback'
        join records b on b.city = $1 and b.id = c.request_id
      where d.city = $1 and d.request_id = $2::uuid and d.number = $3::int
        and b.view ->> 'request' = d.request_id::text and (b.view ->> 'handover')::int = d.number
        and b.view ->> 'reached' = 'true' and b.view #>> '{notedBy,id}' = $4) as called`,
  row: once(() => z.object({ called: z.boolean() })),
};

/** Whether somebody noted that they reached the citizen about a hand-over that was drawn. */
export async function wasCalledBy(
  session: Session,
  city: string,
  { request, handover, by }: { readonly request: string; readonly handover: number; readonly by: string },
): Promise<boolean> {
  const [row] = await session.query(called, [city, request, handover, by]);
  return row?.called === true;
}
