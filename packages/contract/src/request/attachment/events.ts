import * as z from 'zod/mini';
import { once } from '../../once.js';

/** The events of pictures that come to a paper and leave it. */
export const attachmentEvents = once(() => ({
  'file-attached': z.object({
    paper: z.string(),
    file: z.string(),
    page: z.number(),
    sha256: z.string(),
    /** There when the picture is what a returned paper was asked for: the items that have all their papers with it. */
    items: z.optional(z.array(z.string())),
  }),
  'file-detached': z.object({ paper: z.string(), file: z.string() }),
}));
