import * as z from 'zod/mini';
import { once } from '../once.js';
import { moment, uuid } from '../texts.js';

/** The form of a sealed envelope; another one is another number. */
export const SEALED_VERSION = 1;

/**
 * What HPKE is told beside the keys (RFC 9180, `info`). The suite is DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM,
 * in base mode.
 */
export const SEALING_INFO = 'halo-pamor sealed 1';

/** Bytes of the nonce that stands before a body that AES-256-GCM sealed. */
export const BODY_NONCE_BYTES = 12;

/** Text in base64url without padding. */
const base64url = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[\w-]+$/));

const sealedMembers = once(() => ({
  v: z.literal(SEALED_VERSION),
  /** The key of the gateway to which it was sealed (`sealing` of the city pack). */
  kid: base64url(64),
  /** Whose it is: {@link byOf}. */
  by: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** HPKE's encapsulated key and what it sealed: {@link sealedKeyShape} as JSON. */
  key: base64url(8_192),
}));

/**
 * What a command carries in place of its payload, so that whoever sends it cannot read it. `body` is the nonce and what
 * AES-256-GCM made of the payload as JSON, under the content key in `key`. The associated data of both is `sealedData`.
 */
export const sealedShape = once(() => z.strictObject({ ...sealedMembers(), body: base64url(800_000) }));
/** @see sealedShape */
export type Sealed = z.infer<ReturnType<typeof sealedShape>>;

/** What a picture carries in the metadata of its upload, as JSON; the bytes that are sent are the body. */
export const sealedFileShape = once(() =>
  z.strictObject({
    ...sealedMembers(),
    requestId: uuid(),
    at: moment(),
  }),
);
/** @see sealedFileShape */
export type SealedFile = z.infer<ReturnType<typeof sealedFileShape>>;
