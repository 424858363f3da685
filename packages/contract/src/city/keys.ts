import * as z from 'zod/mini';
import { once } from '../once.js';

const coordinate = once(() => z.string().check(z.regex(/^[\w-]{43}$/)));

/**
 * A public key by which people check what the city's gateway signed: an ES256 key as RFC 7517 writes it, named by its
 * thumbprint (RFC 7638). A key that signed what people still hold stays in the list after it was replaced.
 */
export const cityKeyShape = once(() =>
  z.object({
    kid: z.string().check(z.regex(/^[\w-]{43}$/)),
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: coordinate(),
    y: coordinate(),
  }),
);

/** @see cityKeyShape */
export type CityKey = z.infer<ReturnType<typeof cityKeyShape>>;
