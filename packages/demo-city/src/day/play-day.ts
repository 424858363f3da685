import { boardReply, type BoardReply, type CityPack, type CommandResult } from '@halo-pamor/contract';
import { deviceIds } from '../seed/device-ids.js';
import type { Dice } from '../seed/dice.js';
import type { Step } from '../seed/life-plan.js';
import { CitizenVoices, type Voices } from './citizen-voices.js';
import type { Messenger, Sender, Sent } from './day-messenger.js';
import { HOUR, type DayNote, type DayPlan } from './day-plan.js';
import { LifeRunner } from './life-runner.js';

const MINUTE = 60_000;

/** What a day is played with. */
export interface DaySettings {
  readonly plan: DayPlan;
  readonly pack: CityPack;
  readonly messenger: Messenger;
  /** The code that the citizen of a request reads to who carries its documents. */
  readonly codeOf: (requestId: string, carrier: string) => string;
  /** Sets the gateway's clock, in milliseconds since 1970. It stands until it is set again. */
  readonly setClock: (now: number) => void;
  /** Minutes of the city between two steps of the clock. */
  readonly stepMinutes: number;
  /** How long a step takes at least, in milliseconds of the machine. */
  readonly pace: number;
  readonly chance: Dice;
  /** Told at each full hour of the day, with the board as the head of the office sees it. */
  readonly onHour?: (hour: number, board: BoardReply) => Promise<void> | void;
}

/** What was played. */
export interface DayPlayed {
  readonly requests: number;
  readonly commands: number;
  /** How often which command was refused, and by which code. */
  readonly refused: Readonly<Record<string, number>>;
  readonly voices: Voices;
}

const MANAGER: Sender = { id: 'pimpinan-rekaan', name: 'Pimpinan rekaan', role: 'manager', areas: ['32.75'] };
/** How many people are served at the same moment. */
const LANES = 8;

/**
 * Plays a day through a gateway, whose clock it moves: first what led to it, hour by hour, then its twenty-four hours. The
 * clock stands until everybody was answered, so that a slow machine plays the same day.
 */
export async function playDay(settings: DaySettings): Promise<DayPlayed> {
  const { plan, pack, messenger, codeOf, setClock, stepMinutes, pace, chance } = settings;
  const { begins, ends, outage, cast } = plan;
  const ids = deviceIds(chance.between(1, 2 ** 30));
  const around = {
    utcOffset: pack.utcOffset,
    absences: new Map(cast.absent.map((absence) => [absence.post.place, absence])),
    away: { from: begins + 7 * HOUR, to: begins + 19 * HOUR },
    outage,
    cause: pack.reasons.centreCauses[0]?.code ?? '',
    roll: () => chance.roll(),
  };
  const runners = plan.lives.map((life) => new LifeRunner(life, around));
  const voices = new CitizenVoices(plan, messenger, chance);
  const refused: Record<string, number> = {};
  let commands = 0;

  const post = async (who: Sender, sent: readonly Sent[]): Promise<readonly CommandResult[]> => {
    const results = await messenger.send(who, sent);
    commands += sent.length;
    results.forEach(({ problem }, nth) => {
      if (problem === undefined) return;
      const name = `${sent[nth]?.type ?? ''} ${problem.code}`;
      refused[name] = (refused[name] ?? 0) + 1;
    });
    return results;
  };
  const sentOf = (now: number, requestId: string, { type, payload, needsCode }: Step, carrier: string): Sent => ({
    id: ids(now),
    type,
    requestId,
    at: new Date(now).toISOString(),
    payload: needsCode === true ? { ...payload, proof: { kind: 'code', code: codeOf(requestId, carrier) } } : payload,
  });

  /** Takes one step of everything that is due; true when there was any. */
  const wave = async (now: number): Promise<boolean> => {
    const groups = new Map<string, { who: Sender; steps: { runner: LifeRunner; step: Step }[] }>();
    for (const runner of runners) {
      const due = runner.due(now);
      if (due === undefined) continue;
      const group = groups.get(due.who.id) ?? { who: due.who, steps: [] };
      group.steps.push({ runner, step: due.step });
      groups.set(due.who.id, group);
    }
    await inLanes([...groups.values()], async ({ who, steps }) => {
      const results = await post(
        who,
        steps.map(({ runner, step }) => sentOf(now, runner.life.requestId, step, who.id)),
      );
      results.forEach((result, nth) => {
        const taken = steps[nth];
        taken?.runner.heard(taken.step, result);
      });
    });
    return groups.size > 0;
  };

  const notes = [...plan.notes].sort((one, other) => one.at - other.at);
  const noteDue = async (now: number): Promise<void> => {
    const later = notes.findIndex(({ at }) => at > now);
    const due = notes.splice(0, later === -1 ? notes.length : later);
    await inLanes(due, (note) => post(officerOf(note), [noteCommand(note, ids(note.at), ids(note.at + 1))]));
  };

  const step = async (now: number): Promise<void> => {
    setClock(now);
    await noteDue(now);
    while (await wave(now));
  };

  const first = Math.min(begins, ...runners.map(({ dueAt }) => dueAt));
  for (let now = first; now < begins; now += HOUR) await step(now);
  for (let now = begins; now <= ends; now += stepMinutes * MINUTE) {
    const rest = new Promise((resolve) => setTimeout(resolve, pace));
    if (now === begins + 6 * HOUR) await announceAbsences(now);
    await step(now);
    await voices.hear(runners, now);
    if ((now - begins) % HOUR === 0) {
      const { reply } = await messenger.call(MANAGER, '/v1/board');
      await settings.onHour?.((now - begins) / HOUR, boardReply().parse(reply));
    }
    await rest;
  }
  return { requests: plan.lives.length, commands, refused, voices: voices.count };

  /** Whoever is away plans it in the morning, and a neighbour takes it on. */
  async function announceAbsences(now: number): Promise<void> {
    setClock(now);
    await inLanes(cast.absent, async ({ post: { place, officer }, standIn }) => {
      const requestId = ids(now);
      const at = new Date(now).toISOString();
      const from = new Date(around.away.from).toISOString();
      const until = new Date(around.away.to).toISOString();
      const payload = { reason: 'leave', from, until, areas: [place], standIn: { id: standIn.id } };
      await post({ ...officer, role: 'officer', areas: [place] }, [
        { id: ids(now), type: 'plan-cover', requestId, at, payload },
      ]);
      await post({ ...standIn, role: 'officer' }, [{ id: ids(now), type: 'accept-cover', requestId, at, payload: {} }]);
    });
  }
}

function officerOf({ post: { officer, place } }: DayNote): Sender {
  return { ...officer, role: 'officer', areas: [place] };
}

function noteCommand({ post: { place }, at, category, text }: DayNote, id: string, requestId: string): Sent {
  const moment = new Date(at).toISOString();
  return { id, type: 'note-duty', requestId, at: moment, payload: { category, at: moment, place, text } };
}

/** Does the work for each, a few at a time. */
async function inLanes<T>(all: readonly T[], work: (each: T) => Promise<unknown>): Promise<void> {
  const waiting = [...all];
  const lane = async (): Promise<void> => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
