import * as z from 'zod/mini';
import { once } from '../../once.js';

/** The events of pictures that come to a paper and leave it. */
export const attachmentEvents = once(() => ({
  'file-attached': z.object({ paper: z.string(), file: z.string(), page: z.number(), sha256: z.string() }),
  'file-detached': z.object({ paper: z.string(), file: z.string() }),
}));
