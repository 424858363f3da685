import * as z from 'zod/mini';
import { once } from '../../once.js';
import { originalTaken } from '../custody/events.js';
import { visitFailReasons } from './failure.js';

/** The events of a visit at home and of what the officer does with the papers. */
export const visitEvents = once(() => ({
  'visit-agreed': z.object({
    visit: z.string(),
    from: z.string(),
    to: z.string(),
    purpose: z.enum(['collect', 'deliver']),
    items: z.array(z.string()),
  }),
  'visit-moved': z.object({ visit: z.string(), from: z.string(), to: z.string(), note: z.nullable(z.string()) }),
  'visit-started': z.object({ visit: z.string() }),
  'visit-failed': z.object({ visit: z.string(), reason: z.enum(visitFailReasons), note: z.nullable(z.string()) }),
  'papers-collected': z.object({
    papers: z.array(
      z.object({
        code: z.string(),
        outcome: z.enum(['collected', 'waived']),
        note: z.nullable(z.string()),
        /** The original that went along, where one did. */
        original: z.optional(originalTaken()),
      }),
    ),
    /** Items that have all their papers with this. */
    items: z.array(z.string()),
    /** The visit that ends with this, if one was going on. */
    visit: z.nullable(z.string()),
  }),
  'items-filed': z.object({ items: z.array(z.string()), reference: z.nullable(z.string()) }),
}));
