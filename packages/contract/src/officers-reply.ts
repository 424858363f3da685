import * as z from 'zod/mini';
import { once } from './once.js';

/** Reply of `GET /v1/officers`. `invented` is true where the list is not a real one, and the screen says so. */
export const officersReply = once(() =>
  z.object({
    invented: z.boolean(),
    officers: z.array(z.object({ id: z.string(), name: z.string(), phone: z.string(), areas: z.array(z.string()) })),
  }),
);
/** The officers of a place. */
export type OfficersReply = z.infer<ReturnType<typeof officersReply>>;
