import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { boardReply, sumFigures, type Actor } from '@halo-pamor/contract';
import * as z from 'zod/mini';
import { startChild } from '../child.js';
import type { Bench, Finding, Goal } from '../finding.js';
import { short } from '../race.js';
import { median } from '../statistics.js';
import { startEngines, type Place } from './engines.js';
import { httpCalls } from './http-calls.js';
import { inventedCity, type InventedCity } from './invented-city.js';
import { startGateway } from './start-gateway.js';
import { tokenMint, type TokenMint } from './token-mint.js';

const LISTENERS = 2_000;
const A_SECOND = 50;
const SECONDS = 20;
const WARM_SECONDS = 4;
/** How long the last news may take before it counts as lost. */
const LAST_NEWS_MS = 30_000;
const BOARD_BEHIND_MS = 2_000;
const LISTENER_BYTES = 24 * 1024;

const now = () => performance.timeOrigin + performance.now();
const news = z.array(z.tuple([z.string(), z.array(z.number())]));

/** What one crowd was told, and how soon. Times in milliseconds. */
interface Crowd {
  readonly delivered: number;
  readonly expected: number;
  /** From the sending of a command to each of its news. */
  readonly p99: number;
  readonly listenerBytes: number;
  /** How long the board took at most to count what was answered; NaN where nobody looked. */
  readonly behind: number;
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN) * 1024;
}

/** Lets a crowd listen while commands come at a steady rate, and counts who was told what, and when. */
async function listenTo(
  bench: Bench,
  mint: TokenMint,
  city: InventedCity,
  place: Place,
  crowd: readonly (Actor & { readonly place?: string })[],
): Promise<Crowd> {
  const gateway = await startGateway(bench, mint, place);
  const calls = httpCalls(16);
  const head: Actor = { id: 'pimpinan', name: 'Pimpinan', role: 'manager', city: city.code, areas: [city.code] };
  const headToken = mint.mint(head);
  let nth = 0;
  const sent = new Map<string, { readonly at: number; readonly place: string }>();
  let answered = 0;
  const submit = async (): Promise<void> => {
    const person = city.citizen((nth += 1) * 7);
    const { id, type, requestId, at, payload } = city.submission(person);
    sent.set(requestId, { at: now(), place: person.place });
    const body = JSON.stringify({ commands: [{ id, type, requestId, at, payload }] });
    const reply = await calls.call(`${gateway.url}/v1/commands`, mint.mint(person), body);
    if (reply.includes('"outcome":"refused"')) throw new Error(`a command was refused: ${reply.slice(0, 300)}`);
    answered += 1;
    waits.push({ count: answered, at: now() });
  };
  const waits: { count: number; at: number }[] = [];
  const steadily = async (seconds: number): Promise<void> => {
    const began = now();
    const under: Promise<void>[] = [];
    for (let tick = 0; tick < seconds * A_SECOND; tick += 1) {
      const rest = began + (tick * 1000) / A_SECOND - now();
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      under.push(submit());
    }
    await Promise.all(under);
  };
  await steadily(WARM_SECONDS);

  const before = await residentBytes(gateway.pid);
  const file = join(bench.folder, 'tokens.json');
  await writeFile(file, JSON.stringify(crowd.map((person) => mint.mint(person))));
  const child = await startChild(new URL('listening-child.js', import.meta.url), { url: gateway.url, file });
  bench.atEnd(child.stop);
  const listenerBytes = ((await residentBytes(gateway.pid)) - before) / crowd.length;

  // What was answered before anybody looked tells nothing of how far the board is behind.
  waits.length = 0;
  const over = new AbortController();
  let behind = 0;
  const watching = (async () => {
    const boards = httpCalls(1);
    while (!over.signal.aborted) {
      const reply = boardReply().parse(JSON.parse(await boards.call(`${gateway.url}/v1/board`, headToken)));
      const { open } = sumFigures(reply.places.map(({ figures }) => figures));
      const seenAt = now();
      while (waits[0] !== undefined && waits[0].count <= open)
        behind = Math.max(behind, seenAt - (waits.shift()?.at ?? 0));
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    boards.close();
  })();
  sent.clear();
  await steadily(SECONDS);
  while (waits.length > 0 && now() - (waits.at(-1)?.at ?? 0) < LAST_NEWS_MS) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  over.abort();
  await watching;

  const listenersAt = new Map<string, number>();
  for (const { place: own } of crowd) if (own !== undefined) listenersAt.set(own, (listenersAt.get(own) ?? 0) + 1);
  const everywhere = crowd.filter((person) => person.place === undefined).length;
  const expected = [...sent.values()].reduce((sum, { place: of }) => sum + everywhere + (listenersAt.get(of) ?? 0), 0);
  let delays: number[] = [];
  for (const end = now() + LAST_NEWS_MS; delays.length < expected && now() < end;) {
    delays = news.parse(await child.ask()).flatMap(([id, moments]) => {
      const command = sent.get(id);
      return command === undefined ? [] : moments.map((moment) => moment - command.at);
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await child.stop();
  calls.close();
  await gateway.stop();
  const sorted = delays.sort((one, other) => one - other);
  return {
    delivered: delays.length,
    expected,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? NaN,
    listenerBytes,
    behind,
  };
}

async function measure(bench: Bench): Promise<Finding[]> {
  const mint = await tokenMint(bench.folder);
  const city = await inventedCity();
  const [engine] = await startEngines(bench);
  const officers = Array.from({ length: LISTENERS }, (_unused, nth) => city.officer(nth));
  const heads = Array.from({ length: LISTENERS }, (_unused, nth): Actor => ({
    id: `pimpinan-${String(nth)}`,
    name: 'Pimpinan',
    role: 'manager',
    city: city.code,
    areas: [city.code],
  }));
  const rounds: { readonly targeted: Crowd; readonly all: Crowd }[] = [];
  for (let round = 1; round <= bench.rounds; round += 1) {
    const targeted = await listenTo(bench, mint, city, await engine.create(`bench_crowd_t${String(round)}`), officers);
    const all = await listenTo(bench, mint, city, await engine.create(`bench_crowd_b${String(round)}`), heads);
    rounds.push({ targeted, all });
    bench.say(
      `round ${round} of ${bench.rounds}: ${short(targeted.delivered)} of ${short(targeted.expected)} told, p99 ${short(targeted.p99)} ms; to all ${short(all.p99)} ms; board ${short(targeted.behind)} ms behind; ${short(targeted.listenerBytes / 1024)} KB a listener`,
    );
  }
  const of = (figure: (round: (typeof rounds)[number]) => number) => rounds.map(figure);
  const crowd = `${short(LISTENERS)} listeners, ${A_SECOND} commands a second`;
  return [
    {
      what: `news that came, ${crowd}`,
      beside: 'all that had to come',
      ratios: of(({ targeted }) => targeted.delivered / targeted.expected),
      wanted: { atLeast: 1 },
      context: `${short(median(of(({ targeted }) => targeted.expected)))} a round`,
    },
    {
      what: `p99 from a command to its news, to whom it concerns, ${crowd}`,
      beside: 'the same to everybody',
      ratios: of(({ targeted, all }) => targeted.p99 / all.p99),
      wanted: { atMost: 0.4 },
      context: `${short(median(of(({ targeted }) => targeted.p99)))} and ${short(median(of(({ all }) => all.p99)))} ms`,
    },
    {
      what: `memory of the gateway for a listener`,
      beside: '24 KB',
      ratios: of(({ targeted }) => targeted.listenerBytes / LISTENER_BYTES),
      wanted: { atMost: 1 },
      context: `${short(median(of(({ targeted }) => targeted.listenerBytes / 1024)))} KB`,
    },
    {
      what: `the board of 1,018 RW behind what was answered, at most, ${crowd}`,
      beside: 'two seconds',
      ratios: of(({ targeted }) => targeted.behind / BOARD_BEHIND_MS),
      wanted: { atMost: 1 },
      context: `${short(median(of(({ targeted }) => targeted.behind)))} ms, asked for every 250 ms`,
    },
  ];
}

export const crowdGoal: Goal = {
  name: 'crowd',
  title: 'Gateway: a crowd that listens',
  method: [
    `PostgreSQL. ${short(LISTENERS)} open streams of \`GET /v1/live\`, held by a process of their own on the same cores, while citizens of all RW submit ${A_SECOND} requests a second for ${SECONDS} seconds. To whom it concerns: the streams are those of the officers of the 1,018 RW, one or two each. To everybody: as many streams of managers, who are told of all. Memory is the growth of the gateway's resident set while the streams are opened.`,
  ],
  run: measure,
};
