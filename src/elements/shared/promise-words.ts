import {
  promiseOf,
  promiseRules,
  tellPromise,
  type CityPack,
  type ItemPromise,
  type PromiseRules,
  type PromiseState,
  type RequestPromise,
  type RequestView,
  type ToldPromise,
} from '@halo-pamor/contract';
import { fill } from '../../locale/fill.js';
import type { PromiseTerms } from '../../locale/promise-terms.js';
import type { DateWriter } from './dates.js';
import type { IconPath } from './icon.js';
import { approvedIcon, clockIcon, hourglassIcon, warningIcon } from './icons.js';
import type { RoleView } from './session-state.js';
import type { Tone } from './tone.js';

/** What words about promises are written from. */
export interface PromiseStage extends Readonly<Pick<RoleView, 'pack' | 'dates' | 'terms' | 'now'>> {
  readonly words: { readonly promise: PromiseTerms };
}

/** A promise in words, with the icon and tone that go with them. */
export interface PromiseWords {
  readonly state: PromiseState;
  readonly icon: IconPath;
  readonly tone: Tone;
  readonly text: string;
  /** What has to be known beside it. */
  readonly notes: readonly string[];
}

const looks: Readonly<Record<Exclude<PromiseState, 'ended'>, readonly [IconPath, Tone]>> = {
  running: [clockIcon, 'accent'],
  paused: [hourglassIcon, 'warn'],
  late: [warningIcon, 'danger'],
  kept: [approvedIcon, 'ok'],
  missed: [approvedIcon, 'warn'],
};

// A pack does not change; a new one is another object.
const rulesOf = new WeakMap<CityPack, PromiseRules>();

function rulesFor(pack: CityPack): PromiseRules {
  const known = rulesOf.get(pack) ?? promiseRules(pack);
  rulesOf.set(pack, known);
  return known;
}

/** The promise of a request at the stage's moment; undefined when there is nothing to say of it. */
function promiseIn({ pack, now }: PromiseStage, view: RequestView): RequestPromise | undefined {
  const promise = promiseOf(view, rulesFor(pack), now().toISOString());
  return promise === undefined || promise.state === 'ended' ? undefined : promise;
}

/** The one sentence for the citizen, and what has to be known beside it. */
export function citizenPromise(stage: PromiseStage, view: RequestView): PromiseWords | undefined {
  const told = tellPromise(promiseIn(stage, view), stage.now().toISOString());
  const isComplaint = (view.warnings ?? []).some(
    ({ kind, closedAt }) => kind === 'promise-missed' && closedAt === null,
  );
  return told === null ? undefined : toldWords(stage, told, isComplaint);
}

/**
 * The same of what a tracking code shows.
 *
 * @param isComplaint the system has opened a complaint, because it was missed
 */
export function toldWords(stage: PromiseStage, told: ToldPromise, isComplaint: boolean): PromiseWords {
  const { promise: words } = stage.words;
  const { state } = told;
  const [icon, tone] = looks[state];
  const when = told.dueAt === null ? '' : before(stage, told.dueAt);
  if (told.why !== null) {
    const left = lengthWords(stage, told.leftMinutes);
    const { text, turn } = words.pausedWhy[told.why];
    const then = told.dueAt === null ? fill(words.goesOn, { left }) : `${fill(words.expected, { when })}.`;
    return { state, icon, tone, text, notes: [turn, then] };
  }
  const sentence =
    state === 'running' || state === 'paused' ? (told.basis === 'legal' ? words.ready : words.expected) : words[state];
  const notes = state === 'running' ? unsureWords(words, told) : state === 'late' && isComplaint ? [words.told] : [];
  return { state, icon, tone, text: fill(sentence, { when }), notes };
}

/** The promise for staff, short enough for a row: by the document on which somebody has to act first. */
export function staffPromise(stage: PromiseStage, view: RequestView): PromiseWords | undefined {
  const promise = promiseIn(stage, view);
  if (promise === undefined || promise.state === 'ended') return undefined;
  const { staff, noFigure, untilComplete } = stage.words.promise;
  const { pressing, lead, state } = promise;
  if (state === 'kept' || state === 'missed') return undefined;
  const [icon, tone] = looks[state];
  if (pressing === null) {
    const cause = pauseOn(lead, stage.now().toISOString())?.cause ?? 'centre';
    const notes = [fill(stage.words.promise.goesOn, { left: lengthWords(stage, lead.leftMinutes) })];
    return { state, icon, tone, text: staff.waitsFor[cause], notes };
  }
  const when = before(stage, pressing.dueAt ?? '');
  if (pressing.state === 'late') {
    const late = lengthWords(stage, pressing.lateMinutes);
    return { state, icon, tone, text: fill(staff.late, { late }), notes: [fill(staff.due, { when })] };
  }
  const notes = pressing.basis === 'legal' ? [] : [pressing.phase === 'papers' ? untilComplete : noFigure];
  const [most = 0] = rulesFor(stage.pack).warnBefore;
  if (pressing.leftMinutes * 60_000 <= most) {
    const left = lengthWords(stage, pressing.leftMinutes);
    return { state, icon: hourglassIcon, tone: 'warn', text: fill(staff.near, { when, left }), notes };
  }
  return { state, icon, tone, text: fill(pressing.basis === 'legal' ? staff.due : staff.expected, { when }), notes };
}

/** What stopped the clocks of a request, each time once, with how much working time. */
export function pauseLines(stage: PromiseStage, view: RequestView): string[] {
  const { pause, pauseOn: lasting, pauseWhy } = stage.words.promise;
  const now = stage.now().toISOString();
  const lines = (promiseIn(stage, view)?.items ?? []).flatMap(({ pauses }) =>
    pauses
      // One that was over within the minute told nobody to wait.
      .filter(({ from, until, minutes }) => from <= now && (minutes > 0 || until === null || until > now))
      .map(({ why, from, until, minutes }) =>
        fill(until === null || until > now ? lasting : pause, {
          why: pauseWhy[why],
          from: momentWords(stage.dates, from),
          until: momentWords(stage.dates, until ?? now),
          time: lengthWords(stage, minutes),
        }),
      ),
  );
  return [...new Set(lines)];
}

function pauseOn({ pauses }: ItemPromise, now: string): ItemPromise['pauses'][number] | undefined {
  return pauses.filter(({ from, until }) => from <= now && (until === null || now < until)).at(-1);
}

function unsureWords(words: PromiseTerms, { phase, basis, isSure }: ToldPromise): string[] {
  if (phase === 'papers') return [words.untilComplete];
  if (basis === 'expected') return [words.noFigure];
  return isSure ? [] : [words.toBeConfirmed];
}

/** "besok sebelum pukul 12.00", "Kamis, 26 Nov sebelum pukul 12.00". */
function before({ words, dates, terms, now }: PromiseStage, moment: string): string {
  const { promise } = words;
  const day = dates.isoDay(moment);
  const today = now();
  const next = new Date(today.getTime() + 24 * 60 * 60 * 1000);
  const [weekday = ''] = dates.day(moment).split(',');
  const named =
    day === dates.isoDay(today)
      ? terms.today.toLowerCase()
      : day === dates.isoDay(next)
        ? terms.tomorrow.toLowerCase()
        : fill(promise.onDay, { weekday, date: dates.shortDay(moment) });
  return fill(promise.before, { day: named, time: dates.time(moment) });
}

function momentWords(dates: DateWriter, moment: string): string {
  return `${dates.shortDay(moment)}, ${dates.time(moment)}`;
}

/** "1 hari 2 jam kerja", "40 menit kerja". A day is as long as the longest of the office. */
function lengthWords({ pack, words }: PromiseStage, minutes: number): string {
  const { days, hours, minutes: short, underAMinute, working } = words.promise;
  const dayMinutes = rulesFor(pack).clock.longestDay / 60_000;
  const whole = Math.floor(minutes / dayMinutes);
  const rest = Math.floor((minutes - whole * dayMinutes) / 60);
  const parts = [
    ...(whole > 0 ? [fill(days, { n: whole })] : []),
    ...(rest > 0 ? [fill(hours, { n: rest })] : []),
    ...(whole === 0 && rest === 0 ? [minutes < 1 ? underAMinute : fill(short, { n: minutes })] : []),
  ];
  return fill(working, { time: parts.join(' ') });
}
