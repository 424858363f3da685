import * as z from 'zod/mini';
import { once } from '../../once.js';
import { warningKinds } from './shape.js';

/** The events of warnings. */
export const warningEvents = once(() => ({
  'warning-raised': z.object({
    warning: z.string(),
    kind: z.enum(warningKinds),
    /** The original paper that it is about. */
    original: z.optional(z.string()),
    /** Code of the reason that somebody gave. */
    reason: z.optional(z.string()),
    note: z.optional(z.nullable(z.string())),
  }),
  'warning-closed': z.object({ warning: z.string(), note: z.optional(z.nullable(z.string())) }),
}));
