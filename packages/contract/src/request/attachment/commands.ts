import * as z from 'zod/mini';
import { once } from '../../once.js';
import { code, uuid } from '../../texts.js';

/** Most pictures that one request holds, attached or on their way. */
export const MAX_FILES = 20;

/** SHA-256 of a whole file: 64 hex digits in lower case. */
export const SHA256_PATTERN = /^[0-9a-f]{64}$/;

/** The number of a page within its paper, from 1. Listed, because the checks of numbers weigh more on a phone than the list. */
export const pageNumber = once(() => z.literal(Array.from({ length: MAX_FILES }, (_page, index) => index + 1)));

/**
 * Payload of `attach-file`: a verified upload becomes a page of a paper. `sha256` is that of the file as it was sent, so
 * that nobody attaches another picture than the one they meant. A page that has a picture already gets the new one.
 */
export const attachFilePayload = once(() =>
  z.strictObject({
    paper: code(),
    file: uuid(),
    page: pageNumber(),
    sha256: z.string().check(z.regex(SHA256_PATTERN)),
  }),
);

/** Payload of `detach-file`: the picture no longer belongs to the paper. */
export const detachFilePayload = once(() => z.strictObject({ paper: code(), file: uuid() }));
