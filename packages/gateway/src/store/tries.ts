import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

/** Where the counts of an address and of a code stand after one more try. */
export interface Tries {
  readonly address: { readonly count: number; readonly msLeft: number };
  /** Undefined when the address had too many, so that the code was not counted. */
  readonly code: { readonly count: number; readonly msLeft: number } | undefined;
}

/** Which rows count, for how long after the first try, and how many tries of an address reach a code. */
export interface Counted {
  readonly address: string;
  readonly addressMs: number;
  readonly addressMost: number;
  readonly code: string;
  readonly codeMs: number;
}

// The time comes with the statement in tests alone; else all gateways go by the one clock of the database.
const NOW = 'coalesce(to_timestamp($1::double precision / 1000), now())';
const COUNT_ON = `on conflict (key) do update set
    count = case when t.until <= ${NOW} then 1 else t.count + 1 end,
    until = case when t.until <= ${NOW} then excluded.until else t.until end
  returning count, ceil(extract(epoch from until - ${NOW}) * 1000)::int as ms`;

// One statement for both, the address first: whoever is held back neither touches a code nor waits for its row.
const count: Statement<{ address: number; addressMs: number; code: number | null; codeMs: number | null }> = {
  name: 'tries-count',
  sql: `with address as (
    insert into tries as t (key, count, until) values ($2, 1, ${NOW} + $3::int * interval '1 millisecond')
    ${COUNT_ON}
  ), code as (
    insert into tries as t (key, count, until)
    select $5, 1, ${NOW} + $6::int * interval '1 millisecond' from address where address.count <= $4::int
    ${COUNT_ON}
  )
  select address.count as address, address.ms as "addressMs", code.count as code, code.ms as "codeMs"
  from address left join code on true`,
  row: once(() =>
    z.object({
      address: z.number(),
      addressMs: z.number(),
      code: z.nullable(z.number()),
      codeMs: z.nullable(z.number()),
    }),
  ),
};

const nothing = once(() => z.looseObject({}));

const giveBack: Statement<object> = {
  name: 'tries-give-back',
  sql: `update tries set count = count - 1 where key = $2 and until > ${NOW} and count > 0`,
  row: nothing,
};

const forget: Statement<object> = {
  name: 'tries-forget',
  sql: 'delete from tries where until < now()',
  row: nothing,
};

/** Counts a try on both. */
export async function countTry(session: Session, counted: Counted, now: number | null): Promise<Tries> {
  const { address, addressMs, addressMost, code, codeMs } = counted;
  const [row] = await session.query(count, [now, address, addressMs, addressMost, code, codeMs]);
  if (row === undefined) throw new RangeError('a count has no row');
  return {
    address: { count: row.address, msLeft: row.addressMs },
    code: row.code === null || row.codeMs === null ? undefined : { count: row.code, msLeft: row.codeMs },
  };
}

/** Takes one try off again. */
export async function giveBackTry(session: Session, key: string, now: number | null): Promise<void> {
  await session.query(giveBack, [now, key]);
}

/** Lets go of counts whose time is over. */
export async function forgetTries(session: Session): Promise<void> {
  await session.query(forget);
}
