import type { Bench, Finding, Goal } from '../finding.js';
import { race, short } from '../race.js';
import { median, ratios } from '../statistics.js';
import type { BareDatabase, BareStatement } from './bare-database.js';
import { insertByRow, insertByTable, partRows, type BatchRows } from './bare-inserts.js';
import { CONNECTIONS, migrated, noteVersion, openBare, startEngines, type Engine } from './engines.js';
import { httpCalls, timed } from './http-calls.js';
import { inventedCity } from './invented-city.js';
import { startGateway } from './start-gateway.js';
import { submit } from './submit.js';
import { Submissions, type Sending } from './submissions.js';
import { tokenMint, type TokenMint } from './token-mint.js';
import { writtenRows } from './written-rows.js';

const CLIENTS = 8;
const SINGLES = 400;
const BATCHES = 40;
const BATCH = 50;
const WARM_BATCHES = 80;

/** What the floors insert: rows that a gateway wrote for such submissions, to be used once each. */
interface Stock {
  readonly singles: BatchRows[];
  readonly batches: BatchRows[];
}

/** Has a gateway over PostgreSQL write as many rows as all floors will insert, and reads them back. */
async function stockUp(bench: Bench, mint: TokenMint, engine: Engine, submissions: Submissions): Promise<() => Stock> {
  const place = await engine.create('bench_stock');
  const { url, stop } = await startGateway(bench, mint, place);
  const calls = httpCalls(CLIENTS);
  const runs = bench.rounds + 1;
  const singles = submissions.singles(SINGLES * runs * 2);
  const batches = submissions.batches(BATCHES * runs * 2, BATCH);
  await submit(calls, url, [...singles, ...batches], CLIENTS);
  calls.close();
  await stop();
  const bare = await openBare(bench, place);
  const read = async (sendings: readonly Sending[]) => {
    const ids = sendings.map(({ requests }) => requests);
    return partRows(await writtenRows(bare, ids.flat()), ids);
  };
  const stock = { singles: await read(singles), batches: await read(batches) };
  bench.say(
    `${short(SINGLES * runs * 2 + BATCHES * BATCH * runs * 2)} submissions written, their rows read back for the floors`,
  );
  return () => ({ singles: [...stock.singles], batches: [...stock.batches] });
}

function floorLane(
  bare: BareDatabase,
  stock: BatchRows[],
  count: number,
  by: (batch: BatchRows) => BareStatement[],
  size: number,
) {
  return async () => {
    const batches = stock.splice(0, count).map(by);
    return (count * size) / (await timed(batches, CLIENTS, (statements) => bare.transaction(statements)));
  };
}

async function measure(
  bench: Bench,
  mint: TokenMint,
  engine: Engine,
  submissions: Submissions,
  stock: Stock,
): Promise<Finding[]> {
  const name = engine.name.toLowerCase();
  const gateway = await startGateway(bench, mint, await engine.create(`bench_writes_${name}`));
  const bare = await openBare(bench, await migrated(bench, mint, await engine.create(`bench_floor_${name}`)));
  await noteVersion(engine, bare);
  const calls = httpCalls(CLIENTS);
  // A gateway runs for weeks: what is measured is one whose code is compiled, as that of the floor is after one round.
  for (const warm of [submissions.singles(SINGLES), submissions.batches(WARM_BATCHES, BATCH)]) {
    await submit(calls, gateway.url, warm, CLIENTS);
  }
  const figures = await race(
    bench.rounds,
    {
      singles: () => submit(calls, gateway.url, submissions.singles(SINGLES), CLIENTS),
      'floor of singles': floorLane(bare, stock.singles, SINGLES, insertByTable, 1),
      batches: () => submit(calls, gateway.url, submissions.batches(BATCHES, BATCH), CLIENTS),
      'floor of batches': floorLane(bare, stock.batches, BATCHES, insertByTable, BATCH),
      'floor row by row': floorLane(bare, stock.batches, BATCHES, insertByRow, BATCH),
    },
    (line) => bench.say(`${engine.name}: ${line}`),
  );
  calls.close();
  await gateway.stop();
  const rates = (one: readonly number[], other: readonly number[]) =>
    `${short(median(one))} and ${short(median(other))} commands a second`;
  const { singles, batches } = figures;
  const goal = engine.name === 'PostgreSQL' ? { wanted: { atLeast: 0.5 } } : {};
  return [
    {
      what: `${engine.name}: commands one by one`,
      beside: 'the same rows, an INSERT a table, a transaction a command',
      ratios: ratios(singles, figures['floor of singles']),
      context: rates(singles, figures['floor of singles']),
    },
    {
      what: `${engine.name}: commands in batches of ${BATCH}`,
      beside: 'the same rows, an INSERT a row, a transaction a batch',
      ratios: ratios(batches, figures['floor row by row']),
      ...goal,
      context: rates(batches, figures['floor row by row']),
    },
    {
      what: `${engine.name}: commands in batches of ${BATCH}`,
      beside: 'the same rows, one INSERT a table for all of them, a transaction a batch',
      ratios: ratios(batches, figures['floor of batches']),
      context: rates(batches, figures['floor of batches']),
    },
  ];
}

export const writesGoal: Goal = {
  name: 'writes',
  title: 'Gateway: commands',
  method: [
    `New submissions over HTTP by ${CLIENTS} clients at a time: ${SINGLES} one by one, as citizens send them, and ${BATCHES} batches of ${BATCH}, as an officer does. Before the rounds it has served ${SINGLES} and ${WARM_BATCHES} of them. Gateway, database and clients share the cores.`,
    `The floor inserts the very rows that a gateway wrote for such submissions (commands, events, requests, feed, jobs) by the same driver, in as many transactions, over as many connections (${CONNECTIONS}) and as many at a time, with prepared statements: no HTTP, no token, no reading, no judging, no reply. It is measured in two ways, an INSERT for each row and one INSERT of many rows for each table.`,
  ],
  run: async (bench) => {
    const mint = await tokenMint(bench.folder);
    const submissions = new Submissions(await inventedCity(), mint);
    const engines = await startEngines(bench);
    const stock = await stockUp(bench, mint, engines[0], submissions);
    const findings: Finding[] = [];
    for (const engine of engines) findings.push(...(await measure(bench, mint, engine, submissions, stock())));
    return findings;
  },
};
