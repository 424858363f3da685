import * as z from 'zod/mini';
import { once } from '../once.js';
import { custodyLine } from './line.js';

/** `typ` of the gateway's signature under a line's hash. */
export const CUSTODY_TYP = 'halo-custody+jws';

/**
 * Shape of a receipt, the reply of `GET /v1/requests/{id}/receipt`. `hash` is the SHA-256 in hex of the hash before it
 * (nothing before the first) and the line as canonical JSON (RFC 8785). `jws` is the gateway's signature under city,
 * request, number, hash and moment.
 */
export const receiptShape = once(() =>
  z.object({
    city: z.string(),
    request: z.string(),
    code: z.string(),
    lines: z.array(z.object({ line: custodyLine(), hash: z.string(), jws: z.string() })),
  }),
);
/** A receipt for original papers. */
export type Receipt = z.infer<ReturnType<typeof receiptShape>>;
