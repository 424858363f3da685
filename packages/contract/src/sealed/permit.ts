import * as z from 'zod/mini';
import { tokenClaims } from '../token-claims.js';
import { once } from '../once.js';

/** What a permit is for, as its header's `typ` says. */
export const PERMIT_TYP = 'halo-permit+jws';

/** How long a permit is valid, in seconds: 30 days. */
export const PERMIT_LIFE_S = 30 * 24 * 60 * 60;

/**
 * What a permit says: who made an entry, and as whom the gateway acts when somebody else sends it. A compact JWS that the
 * city's gateway signed (ES256). Times are in seconds since 1970.
 */
export const permitClaims = once(() => {
  const { sub, name, role, city, areas } = tokenClaims().shape;
  return z.object({ city, sub, name, role, areas, iat: z.number(), exp: z.number() });
});
/** @see permitClaims */
export type PermitClaims = z.infer<ReturnType<typeof permitClaims>>;

/** Reply of `POST /v1/permits`. `expiresAt` is RFC 3339 in UTC. */
export const permitReply = once(() => z.object({ permit: z.string(), expiresAt: z.string() }));
/** @see permitReply */
export type PermitReply = z.infer<ReturnType<typeof permitReply>>;
