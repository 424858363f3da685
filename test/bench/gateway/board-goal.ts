import type { Bench, Finding, Goal } from '../finding.js';
import { race, short } from '../race.js';
import { median, ratios } from '../statistics.js';
import type { BareDatabase } from './bare-database.js';
import { openBare, startEngines } from './engines.js';
import { withoutIndexes } from './fill.js';
import { httpCalls } from './http-calls.js';
import { inventedCity, type InventedCity } from './invented-city.js';
import { startGateway } from './start-gateway.js';
import { tokenMint } from './token-mint.js';

const FEW = 100_000;
const MANY = 3_000_000;
const STEP = 50_000;
/** One request in so many is open, and of these one in so many waits for its first answer. */
const OPEN = 25;
const UNANSWERED = 20;
const READS = 15;

const FILL = `
  insert into changes (city, request_id, xid, seq, place, village, district, officer, status, turn, submitted_at)
  select $3, ('01935a00-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, n, p.place, left(p.place, 13), left(p.place, 8),
    'satgas', case when n % ${OPEN * UNANSWERED} = 0 then 'submitted' else 'filed' end,
    case when n % ${OPEN} > 0 then 'nobody' when n % ${OPEN * UNANSWERED} = 0 then 'officer'
      else (array['officer', 'operator', 'centre', 'carrier', 'citizen'])[1 + (n / ${OPEN}) % 5] end,
    now() - interval '60 days' * random()
  from generate_series($1::bigint, $2::bigint) as n
  join unnest($4::text[]) with ordinality as p(place, nth) on p.nth = 1 + n % cardinality($4::text[])`;

const COUNT = `
  insert into place_counts (city, place, open, officer, operator, centre, carrier, citizen, warned)
  select city, place, count(*) filter (where turn <> 'nobody'), count(*) filter (where turn = 'officer'),
    count(*) filter (where turn = 'operator'), count(*) filter (where turn = 'centre'), count(*) filter (where turn = 'carrier'),
    count(*) filter (where turn = 'citizen'), 0
  from changes group by city, place`;

const GROUPED = `select place, turn, count(*) from changes where city = $1 and turn <> 'nobody' group by place, turn`;

/** Fills the feed with so many requests, counts them as the gateway would have, and has the planner look. */
async function fill(bare: BareDatabase, { code, places }: InventedCity, size: number): Promise<void> {
  await withoutIndexes(bare, async () => {
    // Counted once at the end, row by row it would be most of the work.
    await bare.run('alter table changes disable trigger user');
    for (let first = 1; first <= size; first += STEP) {
      await bare.rows(FILL, [first, Math.min(size, first + STEP - 1), code, places]);
    }
    await bare.run('alter table changes enable trigger user');
  });
  await bare.run('truncate place_counts');
  await bare.run(COUNT);
  await bare.run('create index bench_open on changes (city, place, turn) where turn <> $$nobody$$');
  await bare.run('vacuum analyze place_counts');
}

async function measure(bench: Bench): Promise<Finding[]> {
  const mint = await tokenMint(bench.folder);
  const city = await inventedCity();
  const [engine] = await startEngines(bench);
  const sizes = await Promise.all(
    [FEW, MANY].map(async (size) => {
      const place = await engine.create(`bench_board_${String(size)}`);
      const gateway = await startGateway(bench, mint, place);
      return { size, url: gateway.url, bare: await openBare(bench, place) };
    }),
  );
  for (const { size, bare } of sizes) {
    await fill(bare, city, size);
    bench.say(`${short(size)} requests in the feed`);
  }
  const token = mint.mint({ id: 'pimpinan', name: 'Pimpinan', role: 'manager', city: city.code, areas: [city.code] });
  const calls = httpCalls(1);
  const [few, many] = sizes;
  if (few === undefined || many === undefined) throw new Error('two sizes are measured');
  const timedMedian = async (act: () => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let nth = 0; nth < READS; nth += 1) {
      const began = performance.now();
      await act();
      times.push(performance.now() - began);
    }
    return median(times);
  };
  const figures = await race(
    bench.rounds,
    {
      few: () => timedMedian(() => calls.call(`${few.url}/v1/board`, token)),
      many: () => timedMedian(() => calls.call(`${many.url}/v1/board`, token)),
      grouped: () => timedMedian(() => many.bare.rows(GROUPED, [city.code])),
    },
    bench.say,
  );
  calls.close();
  const context = (one: readonly number[], other: readonly number[]) =>
    `${short(median(one))} and ${short(median(other))} ms`;
  return [
    {
      what: `the city board over HTTP, ${short(MANY)} requests`,
      beside: 'GROUP BY on the partial index, by the driver alone',
      ratios: ratios(figures.many, figures.grouped),
      wanted: { atMost: 0.2 },
      context: context(figures.many, figures.grouped),
    },
    {
      what: `the city board over HTTP, ${short(MANY)} requests`,
      beside: `the same with ${short(FEW)}`,
      ratios: ratios(figures.many, figures.few),
      wanted: { atMost: 1.5 },
      context: context(figures.many, figures.few),
    },
  ];
}

export const boardGoal: Goal = {
  name: 'board',
  title: 'Board',
  method: [
    `PostgreSQL. The bench writes rows of the feed by SQL, ${short(FEW)} and ${short(MANY)} in a database each, over all RW of the city; one in ${OPEN} is open, and of these one in ${UNANSWERED} waits for its first answer. What the gateway counts beside them is counted by the bench the same way. No visits and no originals are among them. The rival groups the open requests by place and turn with an index of its own that holds no others, and is read by the driver alone; the board answers over HTTP, with the officers and every RW.`,
  ],
  run: measure,
};
