import { promiseRules, type CityPack, type Officer } from '@halo-pamor/contract';
import { deviceIds } from '../seed/device-ids.js';
import type { Dice } from '../seed/dice.js';
import { inventPerson } from '../seed/invented-people.js';
import { planLife, type Step } from '../seed/life-plan.js';
import { castDay, type DayCast, type Post } from './day-cast.js';

export const HOUR = 3_600_000;
/** The published accesses of e-OPen in a day, taken as requests of a day over the whole city. */
export const PER_DAY = 500;

/** The invented life of one request, in part before the day and in part within it. */
export interface DayLife {
  readonly requestId: string;
  readonly post: Post;
  readonly citizen: { readonly id: string; readonly name: string } | null;
  readonly steps: readonly Step[];
}

/** What an officer notes of other work, and when. */
export interface DayNote {
  readonly post: Post;
  readonly at: number;
  readonly category: string;
  readonly text: string;
}

/** A whole day before it is played. Moments are in milliseconds since 1970. */
export interface DayPlan {
  /** Midnight of the city, on a working day. */
  readonly begins: number;
  readonly ends: number;
  /** While this lasts the centre answers nothing: no document is printed. */
  readonly outage: { readonly from: number; readonly to: number };
  readonly cast: DayCast;
  readonly lives: readonly DayLife[];
  readonly notes: readonly DayNote[];
}

/** What a day is invented from. */
export interface DayFrame {
  readonly pack: CityPack;
  readonly officers: readonly Officer[];
  /** The day is the first working day that begins after this. */
  readonly after: number;
  /** Requests of the day. */
  readonly perDay: number;
  /** For how many days before it requests came, at the same rate. */
  readonly daysBefore: number;
}

/** Share of requests that citizens make by themselves in the app. Of how many do, no source tells. */
const IN_APP = 0.4;
/** Requests that each silent and each unwell officer was left with the evening before. */
const LEFT = 3;
/** Finished requests of the officer who asks for money, by people who have the app. */
const CHARGED = 12;
/** Finished requests of all others, so that there is something to set those against. */
const SERVED = 80;

const NOTES = {
  bantuan: 'Bantuan rekaan diserahkan kepada keluarga lansia.',
  kabar: 'Kabar rekaan tentang jadwal layanan disampaikan.',
  kejadian: 'Kejadian rekaan di lingkungan, sudah ditangani warga.',
} as const;

/** Invents a day: who is where, what was asked before and during it, and what goes wrong. */
export function planDay({ pack, officers, after, perDay, daysBefore }: DayFrame, chance: Dice): DayPlan {
  const begins = workingMidnight(pack, after);
  const ends = begins + 24 * HOUR;
  const cast = castDay(pack, officers, chance);
  const ids = deviceIds(chance.between(1, 2 ** 30));
  const idle = new Set([...cast.silent, ...cast.unwell].map(({ place }) => place));
  const others = cast.posts.filter(({ place }) => !idle.has(place));
  const lives: DayLife[] = [];
  const add = (post: Post, at: number, inApp: boolean, isLeft = false): void => {
    const serial = lives.length + 1;
    const citizen = inApp ? { id: `warga-hari-${String(serial)}`, name: inventPerson(chance).name } : null;
    const { place, officer } = post;
    const { steps } = planLife(pack, { place, officer: officer.id, begins: at, now: ends, serial, citizen }, chance);
    lives.push({ requestId: ids(at), post, citizen, steps: isLeft ? steps.slice(0, 1) : steps });
  };
  for (let nth = 0; nth < daysBefore * perDay; nth += 1) {
    add(chance.pick(others), begins - chance.between(1, daysBefore * 24 * 3600) * 1000, chance.roll() < IN_APP);
  }
  for (let nth = 0; nth < perDay; nth += 1) {
    // People ask from early morning to evening.
    add(chance.pick(others), begins + chance.between(6 * 3600, 21 * 3600) * 1000, chance.roll() < IN_APP);
  }
  for (const post of [...cast.silent, ...cast.unwell]) {
    for (let nth = 0; nth < LEFT; nth += 1) add(post, begins - chance.between(12 * 60, 17 * 60) * 60_000, true, true);
  }
  for (let nth = 0; nth < CHARGED; nth += 1) add(cast.greedy, begins - (6 * 24 + nth) * HOUR, true);
  for (let nth = 0; nth < SERVED; nth += 1) {
    add(chance.pick(others), begins - chance.between(5 * 24, 8 * 24) * HOUR, true);
  }
  const noteOn =
    (midnight: number) =>
    (post: Post): DayNote => {
      const category = chance.weighted({ bantuan: 4, kabar: 4, kejadian: 2 });
      return { post, at: midnight + chance.between(7 * 60, 20 * 60) * 60_000, category, text: NOTES[category] };
    };
  const silent = new Set(cast.silent.map(({ place }) => place));
  const notes = [
    ...cast.posts.filter(({ place }) => !silent.has(place)).map(noteOn(begins - 24 * HOUR)),
    ...others.map(noteOn(begins)),
  ];
  const outage = { from: begins + 9 * HOUR, to: begins + 15 * HOUR };
  return { begins, ends, outage, cast, lives, notes };
}

/** The first midnight of the city after a moment that begins a day on which its offices work. */
function workingMidnight(pack: CityPack, after: number): number {
  const day = 24 * HOUR;
  const offset = pack.utcOffset * 60_000;
  const { clock } = promiseRules(pack);
  let midnight = Math.ceil((after + offset) / day) * day - offset;
  while (clock.between(midnight, midnight + day) === 0) midnight += day;
  return midnight;
}
