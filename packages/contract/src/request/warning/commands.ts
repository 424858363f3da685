import * as z from 'zod/mini';
import { once } from '../../once.js';
import { text } from '../../texts.js';

/** Payload of `close-warning`: somebody has seen to it. */
export const closeWarningPayload = once(() =>
  z.strictObject({ warning: text(12), note: z.optional(z.nullable(text(500))) }),
);

/** Payload of `report-badge`: the citizen thinks that whoever stands at the door is not who the badge says. */
export const reportBadgePayload = once(() =>
  z.strictObject({
    reason: z.enum(['forged', 'stale', 'foreign', 'other']),
    note: z.optional(z.nullable(text(500))),
  }),
);
