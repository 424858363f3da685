import * as z from 'zod/mini';
import { once } from '../../once.js';
import { signatureShown } from '../delivery/proof.js';
import { disputeReasons } from './commands.js';
import { holder, paperConditions } from './shape.js';

/** What `papers-collected` says of an original that went along. */
export const originalTaken = once(() =>
  z.object({
    id: z.string(),
    condition: z.enum(paperConditions),
    note: z.nullable(z.string()),
    photo: z.nullable(z.string()),
    backBy: z.string(),
  }),
);

/** The events of originals after they were taken along. */
export const custodyEvents = once(() => ({
  'originals-handed-over': z.object({ originals: z.array(z.string()), to: holder(), acceptBy: z.string() }),
  'originals-accepted': z.object({
    originals: z.array(
      z.object({
        id: z.string(),
        condition: z.enum(paperConditions),
        note: z.nullable(z.string()),
        to: holder(),
        ended: z.nullable(z.enum(['returned', 'kept'])),
      }),
    ),
    /** What somebody without the app signed, who accepted on the phone of whoever brought them. */
    proof: z.optional(signatureShown()),
  }),
  'originals-disputed': z.object({
    originals: z.array(z.string()),
    reason: z.enum(disputeReasons),
    note: z.nullable(z.string()),
  }),
  /** Papers that were to stay with the office, for documents that will not be made after all: they come home. */
  'originals-released': z.object({ originals: z.array(z.string()), backBy: z.string() }),
}));
