import * as z from 'zod/mini';
import { once } from '../once.js';

/**
 * Reply of `POST` and `GET /v1/requests/{id}/badge`. `badge` is null for the heads of RW and RT, who read the words alone
 * to those who have no phone. `until` is RFC 3339 in UTC; null when no badge stands, and then there are no words either.
 */
export const badgeReply = once(() =>
  z.object({
    badge: z.nullable(z.string()),
    words: z.array(z.string()),
    digits: z.string(),
    until: z.nullable(z.string()),
  }),
);
/** @see badgeReply */
export type BadgeReply = z.infer<ReturnType<typeof badgeReply>>;
