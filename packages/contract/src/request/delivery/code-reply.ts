import * as z from 'zod/mini';
import { once } from '../../once.js';

const items = once(() => z.array(z.string()));
const code = once(() => z.nullable(z.string()));

/**
 * Reply of `GET /v1/requests/{id}/handover-code`, for the citizen alone: the six digits to read out, or null while the
 * round is locked, and the items that they are for. Where two people carry documents of one request at a time, the code
 * of who set out last comes first and the `others` after it.
 */
export const handoverCodeReply = once(() =>
  z.object({
    items: items(),
    code: code(),
    round: z.number(),
    triesLeft: z.number(),
    others: z.array(z.object({ items: items(), code: code() })),
  }),
);
/** @see handoverCodeReply */
export type HandoverCodeReply = z.infer<ReturnType<typeof handoverCodeReply>>;
