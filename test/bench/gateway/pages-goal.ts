import * as z from 'zod/mini';
import { startChild } from '../child.js';
import type { Bench, Finding, Goal } from '../finding.js';
import { race, short } from '../race.js';
import { median, ratios } from '../statistics.js';
import { CONNECTIONS, openBare, startEngines, type Engine, type Place } from './engines.js';
import { fillTo } from './fill.js';
import { httpCalls, timed } from './http-calls.js';
import { inventedCity, type InventedCity } from './invented-city.js';
import { feedAddresses, queueAddresses, type Reader } from './page-addresses.js';
import { requestLives } from './request-lives.js';
import { startGateway } from './start-gateway.js';
import { submit } from './submit.js';
import { tokenMint, type TokenMint } from './token-mint.js';

const FEW = 10_000;
const MANY = 300_000;
const CLIENTS = 20;
const PAGES = { PostgreSQL: 1_000, PGlite: 500 };
const TURNS_OF_PAGES = 30;

const served = () => z.object({ url: z.string() });

/** Makes both databases: real commands first, then copies of what they left. */
async function fill(bench: Bench, mint: TokenMint, city: InventedCity, engine: Engine) {
  const name = engine.name.toLowerCase();
  const few = await engine.create(`bench_few_${name}`);
  const gateway = await startGateway(bench, mint, few);
  const calls = httpCalls(4);
  await submit(calls, gateway.url, requestLives(city, mint), 4);
  calls.close();
  await gateway.stop();
  const grow = async (place: Place, wanted: number) => {
    const bare = await openBare(bench, place);
    await fillTo(bare, wanted);
    await bare.close();
    bench.say(`${engine.name}: ${short(wanted)} requests`);
  };
  await grow(few, FEW);
  const rival = 'data' in few ? await engine.create(`bench_rival_${name}`, few) : few;
  const many = await engine.create(`bench_many_${name}`, few);
  await grow(many, MANY);
  return { few, many, rival };
}

interface Scene {
  readonly bench: Bench;
  readonly engine: Engine;
  readonly few: string;
  readonly many: string;
  readonly rival: string;
  readonly operator: string;
  readonly readers: readonly Reader[];
}

const OPERATOR_QUEUE = 'turn=operator';

async function besideRows({ bench, engine, few, rival, operator }: Scene): Promise<Finding> {
  const calls = httpCalls(CLIENTS);
  const count = PAGES[engine.name];
  const lane = (address: string) => async () =>
    count / (await timed(Array<string>(count).fill(address), CLIENTS, (each) => calls.call(each, operator)));
  const figures = await race(
    bench.rounds,
    { gateway: lane(`${few}/v1/requests?${OPERATOR_QUEUE}&limit=50`), rows: lane(rival) },
    (line) => bench.say(`${engine.name}, queue page: ${line}`),
  );
  calls.close();
  return {
    what: `${engine.name}: queue page of 50, ${CLIENTS} clients`,
    beside: 'the same rows selected, decoded by the driver and serialised again; no token',
    ratios: ratios(figures.gateway, figures.rows),
    wanted: { atLeast: 1.4 },
    context: `${short(median(figures.gateway))} and ${short(median(figures.rows))} pages a second`,
  };
}

async function atScale({ bench, engine, few, many, readers }: Scene): Promise<Finding[]> {
  const calls = httpCalls(1);
  const lane = async (addressesOf: typeof queueAddresses, url: string) => {
    const jobs: { address: string; token: string }[] = [];
    for (const reader of readers) {
      for (const address of await addressesOf(calls, url, reader)) jobs.push({ address, token: reader.token });
    }
    const all = Array.from({ length: TURNS_OF_PAGES }, () => jobs).flat();
    return async () => (1000 * (await timed(all, 1, ({ address, token }) => calls.call(address, token)))) / all.length;
  };
  const figures = await race(
    bench.rounds,
    {
      'queue of few': await lane(queueAddresses, few),
      'queue of many': await lane(queueAddresses, many),
      'feed of few': await lane(feedAddresses, few),
      'feed of many': await lane(feedAddresses, many),
    },
    (line) => bench.say(`${engine.name}: ${line}`),
  );
  calls.close();
  return (['queue', 'feed'] as const).map((kind) => {
    const [large, small] = [figures[`${kind} of many`], figures[`${kind} of few`]];
    return {
      what: `${engine.name}: ${kind} pages at ${short(MANY)} requests`,
      beside: `the same at ${short(FEW)}`,
      ratios: ratios(large, small),
      wanted: { atMost: 1.5 },
      context: `${short(median(large))} and ${short(median(small))} ms a page`,
    };
  });
}

async function measure(bench: Bench, mint: TokenMint, city: InventedCity, engine: Engine): Promise<Finding[]> {
  const places = await fill(bench, mint, city, engine);
  const { place } = city.officer(0);
  const operator = city.operator(place.slice(0, 8));
  const few = await startGateway(bench, mint, places.few);
  const many = await startGateway(bench, mint, places.many);
  const rival = await startChild(new URL('rows-server.js', import.meta.url), {
    ...places.rival,
    connections: CONNECTIONS,
    city: city.code,
    district: operator.areas[0],
    turn: 'operator',
  });
  bench.atEnd(rival.stop);
  const scene = {
    bench,
    engine,
    few: few.url,
    many: many.url,
    rival: served().parse(rival.said).url,
    operator: mint.mint(operator),
    readers: [
      { token: mint.mint(operator), query: OPERATOR_QUEUE, limit: 50, deep: 2 },
      { token: mint.mint(city.operator(place.slice(0, 13))), query: 'order=oldest', limit: 20, deep: 2 },
      { token: mint.mint(city.officer(0)), query: 'order=oldest', limit: 4, deep: 1 },
    ],
  };
  const findings = [await besideRows(scene), ...(await atScale(scene))];
  for (const { stop } of [rival, few, many]) await stop();
  return findings;
}

export const pagesGoal: Goal = {
  name: 'pages',
  title: 'Gateway: pages',
  method: [
    `Every RW of the city has one request that real commands made; the bench then copies these by SQL (\`generate_series\`, straight into \`requests\` and \`changes\`) up to ${short(FEW)} and ${short(MANY)}. Nothing but the bench writes rows by hand.`,
    `The rival of the queue page is a bare \`node:http\` server over the same data: it selects the rows with the same condition and order, the driver decodes them, and \`JSON.stringify\` writes them again; it reads no token and checks nothing. At scale, pages of the queue and of the feed are read one after another, the first and one further on, by an operator of a kecamatan (50 requests), one of a kelurahan (20) and an officer (4, for an RW has no more than 10 of 10,000), so that pages are alike at both sizes.`,
  ],
  run: async (bench) => {
    const mint = await tokenMint(bench.folder);
    const city = await inventedCity();
    const findings: Finding[] = [];
    for (const engine of await startEngines(bench)) findings.push(...(await measure(bench, mint, city, engine)));
    return findings;
  },
};
