import type { Dice } from '../seed/dice.js';
import { endsServed, inventedAnswer } from '../seed/invented-answer.js';
import type { Messenger } from './day-messenger.js';
import { HOUR, type DayPlan } from './day-plan.js';
import type { LifeRunner } from './life-runner.js';

/** Shares of those who answer, of those who say that money was asked for, and of those who say so of the greedy officer. */
const ANSWERS = 0.6;
const MISTAKEN = 0.005;
const CHARGED = 0.8;

/** How many answers were taken, and how often the greedy officer was named. */
export interface Voices {
  readonly taken: number;
  readonly charged: number;
}

/** What the citizens of finished requests say in the course of the day, once each. */
export class CitizenVoices {
  readonly #plan: DayPlan;
  readonly #messenger: Messenger;
  readonly #chance: Dice;
  readonly #dueAt = new Map<LifeRunner, number>();
  #taken = 0;
  #charged = 0;

  constructor(plan: DayPlan, messenger: Messenger, chance: Dice) {
    this.#plan = plan;
    this.#messenger = messenger;
    this.#chance = chance;
  }

  get count(): Voices {
    return { taken: this.#taken, charged: this.#charged };
  }

  /** Takes in who was served by now, and lets those speak whose moment has come. */
  async hear(runners: readonly LifeRunner[], now: number): Promise<void> {
    const { begins } = this.#plan;
    for (const runner of runners) {
      const { citizen, steps } = runner.life;
      if (!runner.isFinished || this.#dueAt.has(runner)) continue;
      const isServed = citizen !== null && endsServed(steps);
      const speaks = isServed && (this.#isGreedy(runner) || this.#chance.roll() < ANSWERS);
      const morning = begins + 8 * HOUR;
      const soon = Math.max(now, morning) + this.#chance.roll() * 8 * HOUR;
      this.#dueAt.set(runner, speaks ? soon : Infinity);
    }
    for (const [runner, dueAt] of this.#dueAt) {
      if (dueAt > now) continue;
      this.#dueAt.set(runner, Infinity);
      await this.#speak(runner);
    }
  }

  async #speak(runner: LifeRunner): Promise<void> {
    const { citizen, post, requestId } = runner.life;
    if (citizen === null) return;
    const isGreedy = this.#isGreedy(runner);
    const isAsked = this.#chance.roll() < (isGreedy ? CHARGED : MISTAKEN);
    const who = { ...citizen, role: 'citizen', areas: [post.place] };
    const { status } = await this.#messenger.call(who, '/v1/survey', inventedAnswer(requestId, isAsked, this.#chance));
    if (status !== 200) return;
    this.#taken += 1;
    if (isGreedy && isAsked) this.#charged += 1;
  }

  #isGreedy({ life }: LifeRunner): boolean {
    return life.post.place === this.#plan.cast.greedy.place;
  }
}
