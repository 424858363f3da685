import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../reply.js';

/** Keeps people from guessing codes: 10 tries a minute from an address, 5 failures in 15 minutes on a code. */
export interface TrackLimits {
  /** Counts a try. Throws `rate-limited` with `Retry-After` when there were too many. */
  try(address: string, code: string): Promise<void>;
  /** Counts a failure on the code. */
  failed(code: string): Promise<void>;
}

const MINUTE_S = 60;
const FAILURES = 5;

/** Makes the limits of one process; they are kept in memory. */
export function trackLimits(): TrackLimits {
  const tries = new RateLimiterMemory({ points: 10, duration: MINUTE_S });
  const failures = new RateLimiterMemory({ points: FAILURES, duration: 15 * MINUTE_S });
  return {
    async try(address, code) {
      const used = await failures.get(code);
      if (used !== null && used.consumedPoints >= FAILURES) throw tooMany(used.msBeforeNext);
      try {
        await tries.consume(address);
      } catch (cause) {
        throw cause instanceof RateLimiterRes ? tooMany(cause.msBeforeNext) : cause;
      }
    },
    async failed(code) {
      await failures.penalty(code);
    },
  };
}

function tooMany(msBeforeNext: number): ProblemError {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return new ProblemError('rate-limited', { headers: { 'retry-after': String(seconds) } });
}
