import * as z from 'zod/mini';
import { once } from '../once.js';
import { pictureTypes } from '../picture-limits.js';
import { pageNumber, SHA256_PATTERN } from '../request/attachment/commands.js';
import { code } from '../texts.js';

const keyMembers = once(() => ({
  /** The content key: 32 bytes in base64url. */
  k: z.string().check(z.regex(/^[\w-]{43}$/)),
  /** The host's id of the author. */
  person: z.string().check(z.minLength(1), z.maxLength(128)),
  /** The author's permit as `POST /v1/permits` gave it; null when the phone had none, and then only the author can send. */
  permit: z.nullable(z.string().check(z.maxLength(4_096))),
}));

/** What the gateway finds when it opens the `key` of a command's envelope. */
export const sealedKeyShape = once(() => z.strictObject(keyMembers()));
/** @see sealedKeyShape */
export type SealedKey = z.infer<ReturnType<typeof sealedKeyShape>>;

/** What it finds in the `key` of a picture: also what the picture is, in clear and as it was sealed. */
export const sealedFileKeyShape = once(() =>
  z.strictObject({
    ...keyMembers(),
    paper: code(),
    page: pageNumber(),
    /** Of the clear picture. */
    sha256: z.string().check(z.regex(SHA256_PATTERN)),
    type: z.enum(pictureTypes),
  }),
);
/** @see sealedFileKeyShape */
export type SealedFileKey = z.infer<ReturnType<typeof sealedFileKeyShape>>;
