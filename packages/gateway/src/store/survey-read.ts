import * as z from 'zod/mini';
import { countsByUnsur, once, SEVERAL_SERVICES, type MoneyCount, type SurveyCounted } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

/** What a report is about. */
export interface SurveyQuestion {
  readonly city: string;
  /** Months of the city, both included. */
  readonly from: string;
  readonly to: string;
  /** When these months begin and end. */
  readonly begin: string;
  readonly end: string;
  /** Minutes by which the clocks of the city are ahead. */
  readonly offset: number;
  /** Null: all. */
  readonly districts: readonly string[] | null;
}

const tallyRow = once(() =>
  z.object({
    month: z.string(),
    district: z.string(),
    service: z.string(),
    answers: z.number(),
    coded: z.number(),
    counts: countsByUnsur(),
  }),
);

const tallies: Statement<z.infer<ReturnType<typeof tallyRow>>> = {
  name: 'survey-tallies',
  sql: `select month, district, service, answers, coded, counts from survey_tallies
    where city = $1 and month between $2 and $3 and ($4::text[] is null or district = any($4::text[]))`,
  row: tallyRow,
};

const servedRow = once(() =>
  z.object({ month: z.string(), district: z.string(), service: z.string(), count: z.number() }),
);

// A request is finished when its last document came or was refused.
const served: Statement<z.infer<ReturnType<typeof servedRow>>> = {
  name: 'survey-served',
  sql: `select to_char(s.done at time zone 'utc' + $5::int * interval '1 minute', 'YYYY-MM') as month, c.district,
      case when s.services = 1 then s.service else '${SEVERAL_SERVICES}' end as service, count(*)::int as count
    from changes c join requests r on r.city = c.city and r.id = c.request_id
    cross join lateral (
      select max((i ->> 'since')::timestamptz) as done, count(distinct i ->> 'service') as services,
        min(i ->> 'service') as service
      from json_array_elements(r.view -> 'items') i) s
    where c.city = $1 and c.kind = 'request' and c.status in ('delivered', 'refused')
      and r.changed_at >= $2::timestamptz and c.submitted_at < $3::timestamptz
      and s.done >= $2::timestamptz and s.done < $3::timestamptz
      and ($4::text[] is null or c.district = any($4::text[]))
    group by 1, 2, 3`,
  row: servedRow,
};

/** What was answered and how many were served. */
export async function readSurvey(session: Session, question: SurveyQuestion): Promise<SurveyCounted> {
  const { city, from, to, begin, end, districts, offset } = question;
  const [rows, people] = await Promise.all([
    session.query(tallies, [city, from, to, districts]),
    session.query(served, [city, begin, end, districts, offset]),
  ]);
  return {
    tallies: rows.map(({ month, district, service, ...tally }) => ({ month, district, service, tally })),
    served: people,
  };
}

const words: Statement<{ words: string }> = {
  name: 'survey-words',
  sql: 'select words from survey_words where city = $1 and month between $2 and $3 order by id limit $4::int',
  row: once(() => z.object({ words: z.string() })),
};

/** What people added in their own words, in the order of dice. */
export async function readWords(
  session: Session,
  city: string,
  from: string,
  to: string,
  most: number,
): Promise<string[]> {
  return (await session.query(words, [city, from, to, most])).map((row) => row.words);
}

const money: Statement<MoneyCount> = {
  name: 'survey-money-counts',
  sql: `select officer, sum(asked)::int as asked, sum(answered)::int as answered from money_counts
    where city = $1 and month between $2 and $3 group by officer`,
  row: once(() => z.object({ officer: z.string(), asked: z.number(), answered: z.number() })),
};

/** How often money was asked for in these months, by officer. */
export async function readMoney(session: Session, city: string, from: string, to: string): Promise<MoneyCount[]> {
  return session.query(money, [city, from, to]);
}
