import { createHash } from 'node:crypto';

/** The advisory lock of a request; two requests that share one by chance only wait for each other. */
export function lockOf(city: string, id: string): bigint {
  return createHash('sha256').update(`${city}/${id}`).digest().readBigInt64BE(0);
}
