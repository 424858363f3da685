import { once } from '@halo-pamor/contract';
import * as z from 'zod/mini';

/** The version of the messages themselves; what the two ends can do is said by `hello`. */
export const BRIDGE_VERSION = 1;

/** The longest message, in characters of its JSON. A longer one is dropped unread; pictures travel in pieces. */
const MOST_CHARACTERS = 256 * 1024;

/** Keys that would reach the prototype of an object which somebody copies them to. */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const shape = once(() => {
  const v = z.literal(BRIDGE_VERSION);
  const id = z.string().check(z.minLength(1), z.maxLength(64));
  const method = z.string().check(z.minLength(1), z.maxLength(64));
  const error = z.object({ code: z.string().check(z.maxLength(64)) });
  return z.union([
    z.object({ v, id, kind: z.literal('call'), method, params: z.unknown() }),
    z.object({ v, id, kind: z.literal('event'), method, params: z.unknown() }),
    z.object({ v, id, kind: z.literal('reply'), error }),
    z.object({ v, id, kind: z.literal('reply'), result: z.unknown(), error: z.optional(z.undefined()) }),
  ]);
});

/**
 * All that the two ends of a bridge say to each other. A `call` is answered by one `reply` of the same id, in whatever
 * order; an `event` is not answered. `error.code` is a problem code.
 */
export type Message = z.output<ReturnType<typeof shape>>;

/**
 * Reads what somebody sent. Whatever it is, this does not throw: undefined for anything that is no message, among it all
 * that is no text and all that is too long. Keys that are not of the shape, or would reach a prototype, are left out.
 */
export function readMessage(data: unknown): Message | undefined {
  if (typeof data !== 'string' || data.length > MOST_CHARACTERS) return undefined;
  try {
    const value: unknown = JSON.parse(data, (key, inner: unknown) => (PROTOTYPE_KEYS.has(key) ? undefined : inner));
    return shape().safeParse(value).data;
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
