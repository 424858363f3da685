import * as z from 'zod/mini';
import { roles } from './actor.js';
import { AREA_PATTERN } from './area.js';
import { once } from './once.js';

/**
 * What the gateway reads from the host's token, beside `iss`, `aud` and `exp`, which it always demands.
 * `areas` are prefixes: an RW `32.75.01.1001/007`, a village, a district `32.75.01`, or the city.
 */
export const tokenClaims = once(() =>
  z.object({
    sub: z.string().check(z.minLength(1), z.maxLength(128)),
    name: z.string().check(z.minLength(1), z.maxLength(120)),
    role: z.enum(roles),
    city: z.string().check(z.regex(/^\d{2}\.\d{2}$/)),
    areas: z._default(z.array(z.string().check(z.regex(AREA_PATTERN))).check(z.maxLength(50)), []),
    partner: z.optional(z.string().check(z.maxLength(64))),
  }),
);
