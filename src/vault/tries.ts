/** How long to wait after so many wrong PINs in a row, in seconds; three are free. */
const WAITS_S: readonly number[] = [0, 0, 0, 30, 60, 2 * 60, 5 * 60, 10 * 60, 20 * 60, 30 * 60];

/** After so many wrong PINs in a row no other is tried. */
export const MOST_TRIES = WAITS_S.length;

/** What is stored of wrong PINs. Moments are milliseconds since 1970 by this device's clock. */
export interface Tries {
  readonly wrong: number;
  /** When the wait began that the last of them brought. */
  readonly since: number;
}

/** No wrong PIN yet. */
export const noTries: Tries = { wrong: 0, since: 0 };

/**
 * How long no PIN is tried, in milliseconds. A clock that was put back makes the wait begin anew, and never longer than it
 * is: whoever plays with the clock gains the wait at most, and the count stays.
 */
export function waitOf({ wrong, since }: Tries, now: number): number {
  const wait = (WAITS_S[Math.min(wrong, WAITS_S.length - 1)] ?? 0) * 1_000;
  return now < since ? wait : Math.max(0, since + wait - now);
}
