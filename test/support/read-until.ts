import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for what is asked to get on with its work, and too short to notice, in milliseconds. */
const PAUSE_MS = 10;

/**
 * What was read, once it is as it is waited for. Nothing tells of it, so it is read again and again, with a pause each
 * time: a test that asks without one takes the processor from what it waits for and from the tests beside it.
 */
export async function readUntil<T>(read: () => T | Promise<T>, is: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read();
    if (is(value)) return value;
    await pause(PAUSE_MS);
  }
}
