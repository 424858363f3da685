import { absent, anything, either, object, oneOf, optional, text, type Read } from './shapes.js';

/** The version of the messages themselves; what the two ends can do is said by `hello`. */
export const BRIDGE_VERSION = 1;

/** The longest message, in characters of its JSON. A longer one is dropped unread; pictures travel in pieces. */
const MOST_CHARACTERS = 256 * 1024;

/** Keys that would reach the prototype of an object which somebody copies them to. */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const v = oneOf([BRIDGE_VERSION]);
const id = text(64, 1);
const shape = either(
  object({ v, id, kind: oneOf(['call']), method: id, params: anything }),
  object({ v, id, kind: oneOf(['event']), method: id, params: anything }),
  object({ v, id, kind: oneOf(['reply']), error: object({ code: text(64) }) }),
  object({ v, id, kind: oneOf(['reply']), result: anything, error: optional(absent) }),
);

/**
 * All that the two ends of a bridge say to each other. A `call` is answered by one `reply` of the same id, in whatever
 * order; an `event` is not answered. `error.code` is a problem code.
 */
export type Message = Read<typeof shape>;

/**
 * Reads what somebody sent. Whatever it is, this does not throw: undefined for anything that is no message, among it all
 * that is no text and all that is too long. Keys that are not of the shape, or would reach a prototype, are left out.
 */
export function readMessage(data: unknown): Message | undefined {
  if (typeof data !== 'string' || data.length > MOST_CHARACTERS) return undefined;
  try {
    const value: unknown = JSON.parse(data, (key, inner: unknown) => (PROTOTYPE_KEYS.has(key) ? undefined : inner));
    const reading = shape.safeParse(value);
    return reading.success ? reading.data : undefined;
  } catch {
    // Not JSON, or nested so deep that reading it ran out of stack.
    return undefined;
  }
}

/** A message as the other end reads it; undefined when it is longer than may be sent. */
export function writeMessage(message: Message): string | undefined {
  const text = JSON.stringify(message);
  return text.length > MOST_CHARACTERS ? undefined : text;
}
