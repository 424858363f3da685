import type { CommandResult } from '@halo-pamor/contract';
import type { Step } from '../seed/life-plan.js';
import type { Absence, Post } from './day-cast.js';
import type { DayLife } from './day-plan.js';
import { HOUR } from './day-plan.js';
import type { Sender } from './day-messenger.js';

const DAY = 24 * HOUR;
/** What is answered to who does not serve the request at this moment. */
const ELSEWHERE: ReadonlySet<string> = new Set(['not-yours', 'not-your-area', 'request-unknown']);
/** Between which hours people work in the invented day, weekends too. */
const HOURS = { officer: { opens: 7, closes: 20 }, operator: { opens: 8, closes: 16 } } as const;
/** How often a step is tried again by somebody else before the request is left lying. */
const TRIES = 3;

/** What life there is around a request: when people work, who is away, and when the centre answers nothing. */
export interface Surroundings {
  /** Minutes by which the city is ahead of UTC. */
  readonly utcOffset: number;
  readonly absences: ReadonlyMap<string, Absence>;
  /** When covers are in force, in milliseconds since 1970. */
  readonly away: { readonly from: number; readonly to: number };
  readonly outage: { readonly from: number; readonly to: number };
  /** Code of the city's cause when the centre does not answer. */
  readonly cause: string;
  /** Spreads what waited, so that not all is printed in one moment: a number from 0 to 1. */
  readonly roll: () => number;
}

/** One invented request while it is played: what is next, who does it, and what an outage or an absence makes of it. */
export class LifeRunner {
  readonly life: DayLife;
  readonly #around: Surroundings;
  #next = 0;
  #later = 0;
  #tries = 0;
  #byOther = false;
  /** The last step was taken. */
  isFinished = false;

  constructor(life: DayLife, around: Surroundings) {
    this.life = life;
    this.#around = around;
  }

  /** When the next step is due; infinity when none is. */
  get dueAt(): number {
    const step = this.life.steps[this.#next];
    return step === undefined ? Infinity : step.at + this.#later;
  }

  /** The step that is due by a moment, and whose it is; undefined when none is. */
  due(now: number): { readonly step: Step; readonly who: Sender } | undefined {
    if (this.dueAt > now) return undefined;
    const step = this.life.steps[this.#next];
    if (step === undefined) return undefined;
    const { outage, cause, roll } = this.#around;
    const rest = this.#restUntil(step, now);
    if (rest > now) {
      this.#later += rest - this.dueAt + roll() * 2 * HOUR;
      return undefined;
    }
    const isOut = now >= outage.from && now < outage.to;
    if (isOut && step.type === 'print-items') {
      this.#later += outage.to - this.dueAt + roll() * 3 * HOUR;
      const isAsked = this.life.steps[this.#next - 1]?.type === 'await-centre';
      if (isAsked) return undefined;
      return {
        step: { ...step, type: 'await-centre', payload: { ...step.payload, cause } },
        who: this.#who(step, now),
      };
    }
    if (this.#waitsForOfficer(step, now)) {
      this.#later += this.#around.away.to - this.dueAt + roll() * HOUR;
      return undefined;
    }
    return { step, who: this.#who(step, now) };
  }

  /** Takes note of what became of the step. */
  heard(step: Step, { outcome, problem }: Pick<CommandResult, 'outcome' | 'problem'>): void {
    if (step.type === 'await-centre' && this.life.steps[this.#next]?.type === 'print-items') return;
    if (outcome !== 'refused') {
      this.#next += 1;
      this.#tries = 0;
      this.isFinished = this.#next >= this.life.steps.length;
      return;
    }
    const isElsewhere = ELSEWHERE.has(problem?.code ?? '');
    this.#tries += 1;
    this.#byOther = isElsewhere && !this.#byOther;
    // What cannot go on lies where it is, as it would.
    if (!isElsewhere || this.#tries >= TRIES) this.#next = this.life.steps.length;
  }

  /** When whoever's step it is works again; now while they do. Citizens have their phone at hand at all hours. */
  #restUntil({ hand }: Step, now: number): number {
    if (hand === 'citizen') return now;
    const { opens, closes } = HOURS[hand];
    const offset = this.#around.utcOffset * 60_000;
    const midnight = Math.floor((now + offset) / DAY) * DAY - offset;
    if (now < midnight + opens * HOUR) return midnight + opens * HOUR;
    return now < midnight + closes * HOUR ? now : midnight + DAY + opens * HOUR;
  }

  /** What an officer had begun before going away waits for them; a stand-in takes what comes new. */
  #waitsForOfficer(step: Step, now: number): boolean {
    const { absences, away } = this.#around;
    const isAway = now >= away.from && now < away.to && absences.has(this.life.post.place);
    const begun = this.life.steps[0]?.at ?? 0;
    return isAway && step.hand === 'officer' && begun < away.from;
  }

  #who({ hand }: Step, now: number): Sender {
    const { post, citizen } = this.life;
    const district = post.place.slice(0, 8);
    switch (hand) {
      case 'citizen':
        return { id: 'rekaan', name: 'Warga rekaan', ...citizen, role: 'citizen', areas: [post.place] };
      case 'operator':
        return { id: `operator-${district}`, name: 'Operator rekaan', role: 'operator', areas: [district] };
      case 'officer':
        return this.#officer(post, now);
    }
  }

  #officer(post: Post, now: number): Sender {
    const { absences, away } = this.#around;
    const standIn = absences.get(post.place)?.standIn;
    const isAway = standIn !== undefined && now >= away.from && now < away.to;
    return standIn !== undefined && isAway !== this.#byOther
      ? { ...standIn, role: 'officer' }
      : { ...post.officer, role: 'officer', areas: [post.place] };
  }
}
