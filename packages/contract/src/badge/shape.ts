import * as z from 'zod/mini';
import { once } from '../once.js';

/** What a badge is for, as its header's `typ` says. */
export const BADGE_TYP = 'halo-badge+jws';

/** How long a badge is valid, in seconds. */
export const BADGE_LIFE_S = 600;

/**
 * What a badge says: who stands at the door, of which request and visit, and until when. It travels as a compact JWS that
 * the city's gateway signed (ES256). Times are in seconds since 1970.
 */
export const badgeClaims = once(() =>
  z.object({
    city: z.string(),
    officer: z.object({
      id: z.string(),
      name: z.string(),
      areas: z.array(z.string()),
      /** SHA-256 of the photo in hex; null when the city has none. */
      photo: z.nullable(z.string()),
    }),
    request: z.string(),
    /** Tracking code of the request. */
    code: z.string(),
    visit: z.string(),
    iat: z.number(),
    exp: z.number(),
  }),
);
/** @see badgeClaims */
export type BadgeClaims = z.infer<ReturnType<typeof badgeClaims>>;
