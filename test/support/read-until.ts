import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';

/** Long enough for what is asked to get on with its work, and too short to notice, in milliseconds. */
const PAUSE_MS = 10;
/** So long nothing takes on the slowest machine, in milliseconds; what has not come by then never does. */
export const LONGEST_MS = 120_000;

/**
 * What was read, once it is as it is waited for. Nothing tells of it, so it is read again and again, with a pause each
 * time: a test that asks without one takes the processor from what it waits for and from the tests beside it.
 *
 * @throws Error with what was read last, when it does not become so
 */
export async function readUntil<T>(read: () => T | Promise<T>, is: (value: T) => boolean): Promise<T> {
  const end = performance.now() + LONGEST_MS;
  for (;;) {
    const value = await read();
    if (is(value)) return value;
    if (performance.now() > end) throw new Error(`after ${LONGEST_MS / 1000} s it still is ${inspect(value)}`);
    await pause(PAUSE_MS);
  }
}
