import { fill } from '../../locale/fill.js';
import type { OutboxTerms } from '../../locale/id-outbox.js';
import type { Entry } from '../shared/session-state.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A day: what is unsent for longer should be seen to. */
export const DAY = 24 * HOUR;

/** How long something has waited, in milliseconds; a clock that was set back gives 0. */
export function ageOf({ createdAt }: Pick<Entry, 'createdAt'>, now: Date): number {
  const age = now.getTime() - Date.parse(createdAt);
  return Number.isNaN(age) ? 0 : Math.max(0, age);
}

/** How long something has waited, in words: minutes, hours or days, whichever is largest and whole. */
export function ageWords(words: OutboxTerms, age: number): string {
  if (age < MINUTE) return words.justNow;
  if (age < HOUR) return fill(words.minutes, { n: Math.floor(age / MINUTE) });
  if (age < DAY) return fill(words.hours, { n: Math.floor(age / HOUR) });
  return fill(words.days, { n: Math.floor(age / DAY) });
}

/** How long the oldest has waited to be sent, in milliseconds; 0 when nothing waits. What was refused waits for a person instead. */
export function oldestAge(entries: readonly Entry[], now: Date): number {
  return Math.max(0, ...entries.filter(({ state }) => state !== 'parked').map((entry) => ageOf(entry, now)));
}
