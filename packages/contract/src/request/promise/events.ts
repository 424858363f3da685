import * as z from 'zod/mini';
import { once } from '../../once.js';

/** What both events of a promise say; enough to open a complaint by, and nothing about a person. */
const told = once(() => ({
  /** The warning that the request carries from now on. */
  warning: z.string(),
  /** The documents that are the matter. */
  items: z.array(z.string()),
  phase: z.enum(['papers', 'handling']),
  basis: z.enum(['legal', 'expected']),
  /** From when it is counted, and by when it is or was due. */
  startsAt: z.string(),
  dueAt: z.string(),
  /** Working minutes for which the clock stood, by whose doing. */
  pausedMinutes: z.object({ citizen: z.number(), centre: z.number() }),
}));

/** The events of a promise, both of the system: it is nearly due, and it was missed. */
export const promiseEvents = once(() => ({
  'promise-warned': z.object({
    ...told(),
    /** Working minutes of the threshold that was passed. */
    before: z.number(),
  }),
  'promise-missed': z.object(told()),
}));
