import * as z from 'zod/mini';
import { once } from './once.js';

/** A fault in one field: `path` as a JSON pointer (`/payload/items/0/variant`), `code` from the schema's vocabulary. */
const fieldFault = once(() => z.object({ path: z.string(), code: z.string() }));
/** A fault in one field of what was sent. */
export type FieldFault = z.infer<ReturnType<typeof fieldFault>>;

/** Shape of an error body, `application/problem+json` (RFC 9457) with `code` and `retryable` as extension members. */
export const problemShape = once(() =>
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: z.string(),
    retryable: z.boolean(),
    detail: z.optional(z.string()),
    errors: z.optional(z.array(fieldFault())),
  }),
);
/** An error body (RFC 9457). `detail` and `errors` never hold what a person typed. */
export type Problem = z.infer<ReturnType<typeof problemShape>>;
