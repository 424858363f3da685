import { isProblemCode, problemShape, quickCheck } from '@halo-pamor/contract';
import { HaloError } from '../../errors.js';

/**
 * The error that an answer other than a success stands for: the problem in its body, or `bad-reply` for the page of a
 * proxy. Only codes and numbers are read, never a text.
 */
export function problemOf(text: string, { status, headers }: Response, now: number): HaloError {
  const retryAfterMs = retryAfter(headers, now);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    return new HaloError('bad-reply', { cause, status, retryAfterMs });
  }
  if (!quickCheck(problemShape())(body)) return new HaloError('bad-reply', { status, retryAfterMs });
  const { code, retryable, errors: faults } = body;
  return new HaloError(isProblemCode(code) ? code : 'unknown', { status, retryable, retryAfterMs, faults });
}

/** `Retry-After` in milliseconds; a date is read against the gateway's own clock where it tells it. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  if (Number.isNaN(until)) return undefined;
  const then = Date.parse(headers.get('date') ?? '');
  return Math.max(0, until - (Number.isNaN(then) ? now : then));
}
