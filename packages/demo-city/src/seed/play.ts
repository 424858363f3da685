import { commandReply, type CityPack } from '@halo-pamor/contract';
import { dice } from './dice.js';
import { deviceIds } from './device-ids.js';
import { endsServed, inventedAnswer } from './invented-answer.js';
import { inventPerson } from './invented-people.js';
import { planLife, type Hand, type LifeFrame, type LifePlan, type Step } from './life-plan.js';

/** How somebody's token is got: by id, role and areas. */
export type TokenFor = (person: {
  id: string;
  name: string;
  role: string;
  areas: readonly string[];
}) => Promise<string>;

/** What to invent and where to send it. */
export interface PlaySettings {
  readonly gateway: string;
  readonly pack: CityPack;
  readonly tokenFor: TokenFor;
  /** The code that the citizen of a request reads to whoever carries its documents first. */
  readonly codeOf: (requestId: string, carrier: string) => string;
  /** Officer of a place by the directory. */
  readonly officerOf: (place: string) => { id: string; name: string };
  readonly places: readonly string[];
  /** Citizens who hold a token of the demo; each gets a few requests of their own, so that no persona's screen is empty. */
  readonly citizens: readonly { readonly id: string; readonly name: string; readonly place: string }[];
  readonly days: number;
  /** Requests a day over all the places. */
  readonly perDay: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly seed: number;
  /** Told after each round. */
  readonly onProgress?: (sent: number, all: number) => void;
}

/** What was played. */
export interface Played {
  readonly requests: number;
  readonly commands: number;
  readonly refused: Readonly<Record<string, number>>;
}

interface Sending {
  readonly requestId: string;
  readonly plan: LifePlan;
  /** Consecutive steps of one hand. */
  readonly runs: readonly { hand: Hand; steps: readonly Step[] }[];
}

const BATCH = 100;

/**
 * Invents requests and plays their lives through the gateway as the people concerned would: the officer's commands with
 * the officer's token, the operator's with the operator's. Rounds follow the change of hands, so that commands of many
 * requests by one person travel together.
 */
export async function playCity(settings: PlaySettings): Promise<Played> {
  const plans = invent(settings);
  const rounds = Math.max(0, ...plans.map(({ runs }) => runs.length));
  const all = plans.reduce((sum, { plan }) => sum + plan.steps.length, 0);
  const refused: Record<string, number> = {};
  let sent = 0;
  const ids = deviceIds(settings.seed);
  for (let round = 0; round < rounds; round += 1) {
    for (const [who, group] of byPerson(settings, plans, round)) {
      const token = await settings.tokenFor(who);
      const commands = group.flatMap(({ requestId, steps }) =>
        steps.map(({ type, at, payload, needsCode }) => ({
          id: ids(at),
          type,
          requestId,
          at: new Date(at).toISOString(),
          payload:
            needsCode === true
              ? { ...payload, proof: { kind: 'code', code: settings.codeOf(requestId, who.id) } }
              : payload,
        })),
      );
      for (let from = 0; from < commands.length; from += BATCH) {
        const batch = commands.slice(from, from + BATCH);
        for (const code of await send(settings.gateway, token, batch)) refused[code] = (refused[code] ?? 0) + 1;
        sent += batch.length;
      }
    }
    settings.onProgress?.(sent, all);
  }
  await answerSurveys(settings, plans);
  return { requests: plans.length, commands: sent, refused };
}

/** Lets those citizens who have the app say how it was, once their request is over. */
async function answerSurveys({ gateway, tokenFor, seed }: PlaySettings, plans: readonly Sending[]): Promise<void> {
  const chance = dice(seed + 2);
  for (const { requestId, plan } of plans) {
    const { citizen, steps, place } = plan;
    if (citizen === null || !endsServed(steps)) continue;
    const token = await tokenFor({ ...citizen, role: 'citizen', areas: [place] });
    const answer = await fetch(`${gateway}/v1/survey`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(inventedAnswer(requestId, false, chance)),
    });
    // A life in which a command was refused is not over, and is not asked about.
    if (!answer.ok && answer.status !== 409) throw new Error(`the survey was answered ${String(answer.status)}`);
  }
}

const DAY = 86_400_000;
/** How long ago the requests of each persona began, in days: one still to be answered, one on its way, one long done. */
const PERSONA_AGES = [0.1, 1.6, 9];

function invent({ pack, places, officerOf, citizens, days, perDay, now, seed }: PlaySettings): Sending[] {
  const chance = dice(seed);
  const ids = deviceIds(seed + 1);
  const plan = (frame: Omit<LifeFrame, 'now' | 'serial' | 'officer'>, serial: number): Sending => {
    const life = planLife(pack, { ...frame, officer: officerOf(frame.place).id, now, serial }, chance);
    return { requestId: ids(frame.begins), plan: life, runs: runsOf(life) };
  };
  const own = citizens.flatMap(({ place, ...citizen }) =>
    PERSONA_AGES.map((age) => ({ place, citizen, begins: now - age * DAY })),
  );
  const others = Array.from({ length: days * perDay }, (_unused, nth) => {
    const begins = now - (days - nth / perDay) * DAY + chance.between(0, 8 * 3600) * 1000;
    const citizen = chance.roll() < IN_APP ? { id: `rekaan-${String(nth)}`, name: inventPerson(chance).name } : null;
    return { place: chance.pick(places), citizen, begins: Math.min(begins, now - 60_000) };
  });
  return [...own, ...others].map((frame, nth) => plan(frame, nth + 1));
}

/** Share of requests that citizens make by themselves; each costs a call of its own, so the demo keeps it small. */
const IN_APP = 0.03;

function runsOf({ steps }: LifePlan): Sending['runs'] {
  const runs: { hand: Hand; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.hand === step.hand) last.steps.push(step);
    else runs.push({ hand: step.hand, steps: [step] });
  }
  return runs;
}

type Person = Parameters<TokenFor>[0];

function byPerson(
  settings: PlaySettings,
  plans: readonly Sending[],
  round: number,
): [Person, { requestId: string; steps: readonly Step[] }[]][] {
  const groups = new Map<string, [Person, { requestId: string; steps: readonly Step[] }[]]>();
  for (const { requestId, plan, runs } of plans) {
    const run = runs[round];
    if (run === undefined) continue;
    const person = personFor(settings, plan, run.hand);
    const group = groups.get(person.id) ?? [person, []];
    group[1].push({ requestId, steps: run.steps });
    groups.set(person.id, group);
  }
  return [...groups.values()];
}

function personFor({ officerOf }: PlaySettings, plan: LifePlan, hand: Hand): Person {
  if (hand === 'officer') return { ...officerOf(plan.place), role: 'officer', areas: [plan.place] };
  const district = plan.place.slice(0, 8);
  if (hand === 'operator') {
    return { id: `operator-${district}`, name: 'Operator rekaan', role: 'operator', areas: [district] };
  }
  return { id: 'rekaan', name: 'Warga rekaan', ...plan.citizen, role: 'citizen', areas: [plan.place] };
}

async function send(gateway: string, token: string, commands: readonly unknown[]): Promise<string[]> {
  const answer = await fetch(`${gateway}/v1/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ commands }),
  });
  if (!answer.ok) throw new Error(`the gateway answered ${String(answer.status)} while the demo city was played`);
  const { results } = commandReply().parse(await answer.json());
  return results.flatMap(({ problem }) => (problem === undefined ? [] : [problem.code]));
}
