import * as z from 'zod/mini';
import { once } from '../../once.js';

/** The events of the desk: what the operator judged, and what became of it. */
export const deskEvents = once(() => ({
  'papers-returned': z.object({
    papers: z.array(z.object({ code: z.string(), reason: z.string(), note: z.nullable(z.string()) })),
    /** Papers of the same items that were looked at and are good; they are never asked for again. */
    accepted: z.array(z.string()),
    items: z.array(z.string()),
  }),
  'items-approved': z.object({ items: z.array(z.string()), accepted: z.array(z.string()) }),
  'items-refused': z.object({ items: z.array(z.string()), reason: z.string(), note: z.nullable(z.string()) }),
  'centre-awaited': z.object({ items: z.array(z.string()), cause: z.string(), note: z.nullable(z.string()) }),
  'items-printed': z.object({ items: z.array(z.string()) }),
  'items-ready': z.object({ items: z.array(z.string()), servicePoint: z.string() }),
}));
