import * as z from 'zod/mini';
import { once } from '../../once.js';
import { text } from '../../texts.js';

/** Payload of `close-warning`: somebody has seen to it. */
export const closeWarningPayload = once(() =>
  z.strictObject({ warning: text(12), note: z.optional(z.nullable(text(500))) }),
);
