import type { Bench, Finding, Goal } from '../finding.js';
import { race, short } from '../race.js';
import { median, ratios } from '../statistics.js';
import { startEngines, type Engine } from './engines.js';
import { httpCalls } from './http-calls.js';
import { inventedCity, type InventedCity } from './invented-city.js';
import { listenAll } from './listeners.js';
import { startGateway } from './start-gateway.js';
import { submit } from './submit.js';
import { Submissions } from './submissions.js';
import { tokenMint, type TokenMint } from './token-mint.js';

const CLIENTS = 32;
const LISTENERS = 32;
const SUBMITS = 1_200;

/** Officers of the very places that the submissions come from, and each operator they belong to. */
function listeningPeople(city: InventedCity, mint: TokenMint): string[] {
  const officers = Array.from({ length: 20 }, (_unused, nth) => city.officer(nth * 7));
  const districts = [...new Set(city.places.map((place) => place.slice(0, 8)))];
  const operators = districts.slice(0, LISTENERS - officers.length).map((district) => city.operator(district));
  return [...officers, ...operators].map((person) => mint.mint(person));
}

async function measure(bench: Bench, mint: TokenMint, city: InventedCity, engine: Engine): Promise<Finding> {
  const gateway = await startGateway(bench, mint, await engine.create(`bench_live_${engine.name.toLowerCase()}`));
  const submissions = new Submissions(city, mint);
  const calls = httpCalls(CLIENTS);
  const tokens = listeningPeople(city, mint);
  let heard = 0;
  const figures = await race(
    bench.rounds,
    {
      off: () => submit(calls, gateway.url, submissions.singles(SUBMITS), CLIENTS),
      on: async () => {
        const listeners = await listenAll(gateway.url, tokens);
        const rate = await submit(calls, gateway.url, submissions.singles(SUBMITS), CLIENTS);
        heard += listeners.heard();
        listeners.close();
        return rate;
      },
    },
    (line) => bench.say(`${engine.name}: ${line}`),
  );
  calls.close();
  await gateway.stop();
  if (heard === 0) throw new Error('the listeners heard nothing, so nothing was measured');
  return {
    what: `${engine.name}: submits with ${tokens.length} live listeners, ${CLIENTS} clients`,
    beside: 'the same without listeners',
    ratios: ratios(figures.on, figures.off),
    wanted: { atLeast: 0.9 },
    context: `${short(median(figures.on))} and ${short(median(figures.off))} a second; ${short(heard / (bench.rounds + 1))} events heard a round`,
  };
}

export const liveGoal: Goal = {
  name: 'live',
  title: 'Gateway: live listeners',
  method: [
    `${SUBMITS} submissions one by one from ${CLIENTS} clients at a time, with and without open streams of \`GET /v1/live\`. The listeners are officers of the very places that many of the submissions come from and the operators of every kecamatan, so that each submission is told to somebody. They run beside the clients on the same cores.`,
  ],
  run: async (bench) => {
    const mint = await tokenMint(bench.folder);
    const city = await inventedCity();
    const findings: Finding[] = [];
    for (const engine of await startEngines(bench)) findings.push(await measure(bench, mint, city, engine));
    return findings;
  },
};
