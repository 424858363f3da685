import { HaloError } from '../errors.js';

/** Waits for a part of this package that comes over the network: that it could not be had is `offline`, retryable. */
export function orOffline<T>(part: Promise<T>): Promise<T> {
  return part.catch((cause: unknown) => {
    throw new HaloError('offline', { cause });
  });
}
