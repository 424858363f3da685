import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import {
  countsByUnsur,
  emptyTally,
  marksShape,
  once,
  ripeBlocks,
  sumTallies,
  tallyOf,
  type CountsByUnsur,
  type Marks,
} from '@halo-pamor/contract';
import type { Database, Session, Statement } from './database.js';
import { lockOf } from './request-lock.js';

/** One answer, and what it is counted under; nothing in it says whose it is. */
export interface TakenAnswer {
  readonly city: string;
  readonly month: string;
  /** Says that this request was answered for. */
  readonly ticket: Buffer;
  readonly district: string;
  readonly service: string;
  readonly coded: boolean;
  readonly marks: Marks;
  readonly words: string | null;
  /** What was said of money; undefined where nothing was. */
  readonly money: MoneyWord | undefined;
}

/** Whether money was asked for, as somebody said. */
export interface MoneyWord {
  /** Says that money was spoken of in this request. */
  readonly ticket: Buffer;
  /** In whose requests it is counted; empty where nobody is meant for sure. */
  readonly officer: string;
  readonly asked: boolean;
}

const nothing = once(() => z.looseObject({}));

const spend: Statement<object> = {
  name: 'survey-spend',
  sql: 'insert into survey_spent (city, ticket) values ($1, $2) on conflict do nothing returning city',
  row: nothing,
};

const wait: Statement<object> = {
  name: 'survey-wait',
  sql: `insert into survey_waiting (city, id, district, service, coded, marks, words)
    values ($1, $2, $3, $4, $5, $6::json, $7)`,
  row: nothing,
};

const waitingRow = once(() =>
  z.object({
    id: z.string(),
    service: z.string(),
    coded: z.boolean(),
    marks: marksShape(),
    words: z.nullable(z.string()),
  }),
);

const waiting: Statement<z.infer<ReturnType<typeof waitingRow>>> = {
  name: 'survey-waiting',
  sql: `select id::text as id, service, coded, marks, words from survey_waiting
    where city = $1 and district = $2 order by id`,
  row: waitingRow,
};

const release: Statement<object> = {
  name: 'survey-release',
  sql: 'delete from survey_waiting where city = $1 and id = any($2::uuid[])',
  row: nothing,
};

const tally: Statement<{ answers: number; coded: number; counts: CountsByUnsur }> = {
  name: 'survey-tally',
  sql: `select answers, coded, counts from survey_tallies
    where city = $1 and month = $2 and district = $3 and service = $4`,
  row: once(() => z.object({ answers: z.number(), coded: z.number(), counts: countsByUnsur() })),
};

const count: Statement<object> = {
  name: 'survey-count',
  sql: `insert into survey_tallies (city, month, district, service, answers, coded, counts)
    values ($1, $2, $3, $4, $5, $6, $7::json)
    on conflict (city, month, district, service) do update set
      answers = excluded.answers, coded = excluded.coded, counts = excluded.counts`,
  row: nothing,
};

const say: Statement<object> = {
  name: 'survey-say',
  sql: 'insert into survey_words (city, month, id, words) values ($1, $2, $3, $4)',
  row: nothing,
};

const countMoney: Statement<object> = {
  name: 'survey-money',
  sql: `insert into money_counts as m (city, month, officer, asked, answered) values ($1, $2, $3, $4::int, 1)
    on conflict (city, month, officer) do update set asked = m.asked + excluded.asked, answered = m.answered + 1`,
  row: nothing,
};

/**
 * Takes an answer: spends the ticket, lets the marks wait for others of their kind, and counts those that are enough; all
 * of it or nothing. False when the ticket was spent before, and then nothing is changed.
 */
export async function takeAnswer(database: Database, answer: TakenAnswer): Promise<boolean> {
  const { city, month, district, marks, words, money } = answer;
  return database.transaction(
    async (session) => {
      const spent = await session.query(spend, [city, answer.ticket]);
      if (spent.length === 0) return false;
      if (money !== undefined) await takeMoney(session, city, month, money);
      if (words !== null || Object.keys(marks).length > 0) {
        const { service, coded } = answer;
        await session.query(wait, [city, randomUUID(), district, service, coded, JSON.stringify(marks), words]);
        await countRipe(session, answer);
      }
      return true;
    },
    // Those who answer in one district go one after another, so that each sees all that wait there.
    [lockOf(city, `survey/${district}`)],
  );
}

/** Counts what was said of money, where nobody said anything of it about this request before. */
export async function takeMoney(session: Session, city: string, month: string, word: MoneyWord): Promise<void> {
  const spent = await session.query(spend, [city, word.ticket]);
  if (spent.length > 0) await session.query(countMoney, [city, month, word.officer, word.asked ? 1 : 0]);
}

async function countRipe(session: Session, { city, month, district }: TakenAnswer): Promise<void> {
  const all = await session.query(waiting, [city, district]);
  for (const { service, ids } of ripeBlocks(all)) {
    const block = all.filter(({ id }) => ids.includes(id));
    const [before = emptyTally()] = await session.query(tally, [city, month, district, service]);
    const sum = sumTallies([before, tallyOf(block)]);
    await session.query(release, [city, ids]);
    await session.query(count, [city, month, district, service, sum.answers, sum.coded, JSON.stringify(sum.counts)]);
    for (const { words } of block) {
      if (words !== null) await session.query(say, [city, month, randomUUID(), words]);
    }
  }
}
