import * as z from 'zod/mini';
import { once } from '../../once.js';
import { signatureShown } from './proof.js';

/** The events of bringing documents home. */
export const deliveryEvents = once(() => ({
  'items-taken-out': z.object({ items: z.array(z.string()), carrier: z.string() }),
  'delivery-failed': z.object({
    items: z.array(z.string()),
    carrier: z.string(),
    reason: z.string(),
    note: z.nullable(z.string()),
    /** Where the documents lie again; null while the carrier keeps them for another try. */
    servicePoint: z.nullable(z.string()),
  }),
  'items-delivered': z.object({
    items: z.array(z.string()),
    carrier: z.string(),
    receivedBy: z.object({ name: z.string(), relation: z.string() }),
    note: z.nullable(z.string()),
    /** Never the code itself, only the round that it was of. Absent in what was delivered before there were codes. */
    proof: z.optional(z.union([z.object({ kind: z.literal('code'), round: z.number() }), signatureShown()])),
  }),
  /** A carrier named a wrong code. The code is not kept. */
  'handover-code-refused': z.object({ carrier: z.string(), round: z.number() }),
  'handover-code-renewed': z.object({ round: z.number() }),
  'receipt-confirmed': z.object({}),
}));
