import type { Bench, Finding, Goal } from '../finding.js';
import { race, short } from '../race.js';
import { median, ratios } from '../statistics.js';
import { openBare, startEngines } from './engines.js';
import { httpCalls } from './http-calls.js';
import { inventedCity } from './invented-city.js';
import { startGateway } from './start-gateway.js';
import { submit } from './submit.js';
import { Submissions } from './submissions.js';
import { tokenMint } from './token-mint.js';

const CLIENTS = 8;
const SINGLES = 400;
const BATCHES = 40;
const BATCH = 50;

async function measure(bench: Bench): Promise<Finding[]> {
  const mint = await tokenMint(bench.folder);
  const submissions = new Submissions(await inventedCity(), mint);
  const [engine] = await startEngines(bench);
  const kept = await startGateway(bench, mint, await engine.create('bench_counts_kept'));
  const place = await engine.create('bench_counts_off');
  const off = await startGateway(bench, mint, place);
  const bare = await openBare(bench, place);
  for (const table of ['changes', 'commands']) await bare.run(`alter table ${table} disable trigger user`);
  const calls = httpCalls(CLIENTS);
  const singles = (url: string) => () => submit(calls, url, submissions.singles(SINGLES), CLIENTS);
  const batches = (url: string) => () => submit(calls, url, submissions.batches(BATCHES, BATCH), CLIENTS);
  const figures = await race(
    bench.rounds,
    {
      singles: singles(kept.url),
      'singles, not counted': singles(off.url),
      batches: batches(kept.url),
      'batches, not counted': batches(off.url),
    },
    bench.say,
    2,
  );
  calls.close();
  const line = (what: string, one: readonly number[], other: readonly number[]): Finding => ({
    what,
    beside: 'the same without keeping them',
    ratios: ratios(one, other),
    wanted: { atLeast: 0.9 },
    context: `${short(median(one))} and ${short(median(other))} commands a second`,
  });
  return [
    line('submits one by one, with the counts of the board kept', figures.singles, figures['singles, not counted']),
    line(
      `submits in batches of ${BATCH}, with the counts of the board kept`,
      figures.batches,
      figures['batches, not counted'],
    ),
  ];
}

export const countsGoal: Goal = {
  name: 'counts',
  title: 'Keeping the counts of the board',
  method: [
    `PostgreSQL, ${CLIENTS} clients at a time, two gateways over a database each. In one of them the triggers are off that count what came and went beside the feed and note when something was last heard of an officer.`,
  ],
  run: measure,
};
