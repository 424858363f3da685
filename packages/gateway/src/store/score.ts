import * as z from 'zod/mini';
import {
  once,
  recordView,
  requestView,
  type Case,
  type MonthSpan,
  type RecordView,
  type RequestEvent,
} from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const caseRow = once(() => z.object({ view: z.string(), events: z.string() }));

// What was folded from events is sound; reading hundreds of them field by field would cost more than the query.
const storedEvents = once(() =>
  z.array(z.custom<RequestEvent>((value: unknown) => typeof value === 'object' && value !== null && 'type' in value)),
);

// A request that nothing happened to for so long before a month has nothing in it: what is due raises a word of the system.
const cases: Statement<z.infer<ReturnType<typeof caseRow>>> = {
  name: 'score-cases',
  sql: `with own as (
      select request_id from changes where city = $1 and officer = $2 and kind = 'request'
      union select request_id from departures where city = $1 and officer = $2
      union select request_id from changes where city = $1 and team is not null and team && array[$2::text] and kind = 'request')
    select r.view::text as view,
      (select coalesce(json_agg(e.event order by e.number), '[]') from events e where e.city = $1 and e.request_id = r.id)::text
        as events
    from own join requests r on r.city = $1 and r.id = own.request_id
    where r.submitted_at < $4::timestamptz and r.changed_at >= $3::timestamptz - interval '62 days'`,
  row: caseRow,
};

/** The requests in which an officer had a part about a month, with all that happened to them. */
export async function readCases(session: Session, city: string, officer: string, span: MonthSpan): Promise<Case[]> {
  const rows = await session.query(cases, [city, officer, span.from, span.until]);
  // Of what was erased nothing is left to judge by.
  return rows
    .filter(({ events }) => events !== '[]')
    .map(({ view, events }) => ({
      view: requestView().parse(JSON.parse(view)),
      events: storedEvents().parse(JSON.parse(events)),
    }));
}

const records: Statement<{ view: string }> = {
  name: 'score-records',
  sql: `select r.view::text as view from changes c join records r on r.city = $1 and r.id = c.request_id
    where c.city = $1 and c.officer = $2 and c.kind in ('duty', 'contest', 'callback')
    union all
    select r.view::text from changes c join records r on r.city = $1 and r.id = c.request_id
    where c.city = $1 and c.kind = 'cover'
      and (r.view -> 'officer' ->> 'id' = $2 or r.view -> 'standIn' ->> 'id' = $2)`,
  row: once(() => z.object({ view: z.string() })),
};

/** What an officer noted and contested, what citizens said of them, and the covers in which they or somebody for them stood in. */
export async function readScoreRecords(session: Session, city: string, officer: string): Promise<RecordView[]> {
  const rows = await session.query(records, [city, officer]);
  return rows.map(({ view }) => recordView().parse(JSON.parse(view)));
}

const came: Statement<{ place: string; n: number }> = {
  name: 'score-came',
  sql: `select c.place, count(*)::int as n from requests r join changes c on c.city = $1 and c.request_id = r.id
    where r.city = $1 and r.submitted_at >= $2::timestamptz and r.submitted_at < $3::timestamptz group by c.place`,
  row: once(() => z.object({ place: z.string(), n: z.number() })),
};

/** How many requests came in each place in a month; places without any are left out. */
export async function readCame(session: Session, city: string, span: MonthSpan): Promise<ReadonlyMap<string, number>> {
  const rows = await session.query(came, [city, span.from, span.until]);
  return new Map(rows.map(({ place, n }) => [place, n]));
}

const open: Statement<object> = {
  name: 'score-open',
  sql: 'insert into score_openings (city, officer, month) values ($1, $2, $3) on conflict do nothing',
  row: once(() => z.looseObject({})),
};

/** Keeps that an officer looked at a finished month. */
export async function openMonth(session: Session, city: string, officer: string, month: string): Promise<void> {
  await session.query(open, [city, officer, month]);
}

const opened: Statement<{ n: number }> = {
  name: 'score-opened',
  sql: 'select count(*)::int as n from score_openings where city = $1 and officer = $2 and month = $3',
  row: once(() => z.object({ n: z.number() })),
};

/** Whether an officer has looked at a finished month. */
export async function isMonthOpened(session: Session, city: string, officer: string, month: string): Promise<boolean> {
  const [row] = await session.query(opened, [city, officer, month]);
  return (row?.n ?? 0) > 0;
}
