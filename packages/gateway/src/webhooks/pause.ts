const SECOND_MS = 1_000;
const HOUR_MS = 3_600 * SECOND_MS;
const FIRST_MS = 5 * SECOND_MS;
const LONGEST_MS = 4 * HOUR_MS;
/** So long after the first attempt there is none any more: an operator is shown it. */
export const TRIED_FOR_MS = 24 * HOUR_MS;

/**
 * The pause before the next attempt, in milliseconds: four times as long each time, from 5 seconds to 4 hours, a fifth more or less,
 * so that not all come back at once. A receiver that names a time is not asked before it.
 *
 * @param attempts how many there were
 * @param random a number from 0 up to 1
 */
export function pauseAfter(attempts: number, random: number, retryAfterS = 0): number {
  const plain = Math.min(FIRST_MS * 4 ** Math.min(attempts - 1, 12), LONGEST_MS);
  return Math.max(plain * (0.8 + 0.4 * random), Math.min(retryAfterS * SECOND_MS, TRIED_FOR_MS));
}
