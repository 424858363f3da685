import type { HaloError } from '../errors.js';

const FIRST_MS = 1_000;
const CEILING_MS = 5 * 60_000;
/** Nobody waits longer than this on the word of one answer. */
const HOUR_MS = 60 * 60_000;

/**
 * How long to wait before the next try, in milliseconds: full jitter up to a doubling bound of at most five minutes,
 * so that a city's phones do not come back all at once. What the gateway asked for wins, up to an hour.
 *
 * @param attempts how often it was tried, from 1
 */
export function backoff(attempts: number, random: () => number, retryAfterMs?: number): number {
  if (retryAfterMs !== undefined) return Math.min(retryAfterMs, HOUR_MS);
  return Math.round(random() * Math.min(CEILING_MS, FIRST_MS * 2 ** Math.min(attempts, 20)));
}

/**
 * Whether a moment has come. One that lies further ahead than any wait ever does was set by a clock that has since been
 * put back, and counts as come.
 */
export function isDue(at: number, now: number): boolean {
  return at <= now || at > now + HOUR_MS;
}

/** Whether the gateway answered, and would answer alike for ever. A person who is not signed in can sign in. */
export function isFinal({ code, retryable, status }: HaloError): boolean {
  return status !== undefined && !retryable && code !== 'unauthorised' && code !== 'token-expired';
}
