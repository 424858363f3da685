import * as z from 'zod/mini';
import { once } from '../once.js';

/** `typ` of the gateway's signature under the head of an audit log. */
export const AUDIT_TYP = 'halo-audit+jws';

/**
 * What a signed head says: at `at` the log of the city ended with entry `seq`, whose hash was `hash`. A head travels as a
 * compact JWS with ES256, checked by the keys of the city pack. It holds nothing about people, and whoever keeps one can
 * show later that entries before it were changed or cut off.
 */
export const auditHead = once(() =>
  z.object({
    city: z.string(),
    seq: z.int().check(z.gte(1)),
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    at: z.string(),
  }),
);
/** What a signed head says. */
export type AuditHead = z.infer<ReturnType<typeof auditHead>>;
