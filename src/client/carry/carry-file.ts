import { once } from '@halo-pamor/contract';
import * as z from 'zod/mini';

/** What a file of the queue calls itself. */
export const CARRY_FORMAT = 'halo-pamor-outbox';
/** Its media type. */
export const CARRY_TYPE = 'application/vnd.halo-pamor.outbox+json';
/** Version 1 held what was typed in clear, and is taken no more. */
export const CARRY_VERSION = 2;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** The outer form of an envelope; that it is whole is for the gateway to find. */
const envelope = once(() => ({ v: z.literal(1), kid: text(64), by: text(32), key: text(16_384) }));

const entryShape = once(() =>
  z.object({
    id: text(36),
    type: text(40),
    requestId: text(36),
    at: text(40),
    sealed: z.object({ ...envelope(), body: text(800_000) }),
    /** The picture that it waits for, by its id. */
    file: z.optional(z.object({ paper: text(80), page: z.number(), type: text(40), bytes: z.number() })),
  }),
);

const pictureShape = once(() =>
  z.object({ id: text(36), sealed: z.object({ ...envelope(), requestId: text(36), at: text(40) }), data: z.string() }),
);

/**
 * The sealed queue of one person as a file, for another phone to carry to the gateway: nothing in it can be read without
 * the gateway's key. `entries` in the order in which they were written; `data` is the sealed picture in base64.
 */
export const carryFileShape = once(() =>
  z.object({
    format: z.literal(CARRY_FORMAT),
    version: z.literal(CARRY_VERSION),
    city: z.string(),
    savedAt: z.string(),
    entries: z.array(entryShape()),
    pictures: z.array(pictureShape()),
  }),
);
/** @see carryFileShape */
export interface CarryFile extends z.infer<ReturnType<typeof carryFileShape>> {
  /** Rows that this version could not read, as they are stored. */
  readonly unread?: readonly unknown[] | undefined;
}

/** What a file of receipts calls itself. */
export const RECEIPTS_FORMAT = 'halo-pamor-receipts';
/** Its media type. */
export const RECEIPTS_TYPE = 'application/vnd.halo-pamor.receipts+json';

/** What a carrier brings back: what the gateway signed for each entry, as compact JWS. */
export const receiptsFileShape = once(() =>
  z.object({
    format: z.literal(RECEIPTS_FORMAT),
    version: z.literal(1),
    city: z.string(),
    savedAt: z.string(),
    receipts: z.array(z.string()),
  }),
);

/** The JSON in a file; undefined when there is none in it. */
export async function jsonIn(file: Blob): Promise<unknown> {
  try {
    const value: unknown = JSON.parse(await file.text());
    return value;
  } catch {
    return undefined;
  }
}

/** Whether something is a file of ours, of whatever version. */
export function isOurs(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    (value.format === CARRY_FORMAT || value.format === RECEIPTS_FORMAT)
  );
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  // In pieces, because a call takes only so many arguments.
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return btoa(pieces.join(''));
}

/** The bytes of a text in base64. Throws when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
