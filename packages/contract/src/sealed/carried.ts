import * as z from 'zod/mini';
import { once } from '../once.js';

/** What the receipt of a carried entry is for, as its header's `typ` says. */
export const CARRIED_TYP = 'halo-carried+jws';

/**
 * What the receipt of a carried entry says: a compact JWS that the city's gateway signed (ES256), which the carrier brings
 * back to the author's phone. `by` is the author as in the envelope: a receipt counts for no other person's entry.
 */
export const carriedReceiptShape = once(() =>
  z.object({
    city: z.string(),
    /** Id of the command. */
    id: z.string(),
    by: z.string(),
    outcome: z.enum(['accepted', 'duplicate', 'refused']),
    /** Problem code of a refusal. */
    code: z.optional(z.string()),
    /** The gateway's time, RFC 3339 in UTC. */
    at: z.string(),
  }),
);
/** @see carriedReceiptShape */
export type CarriedReceipt = z.infer<ReturnType<typeof carriedReceiptShape>>;
