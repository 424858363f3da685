import * as z from 'zod/mini';
import { once } from '../../once.js';
import { code, text } from '../../texts.js';
import { originalIds } from '../custody/commands.js';
import { personAtDoor, proofShape } from './proof.js';

const items = once(() => z.array(z.string()).check(z.minLength(1), z.maxLength(10)));

/** Payload of `take-out`: the carrier leaves the service point with the documents. */
export const takeOutPayload = once(() => z.strictObject({ items: items() }));

/**
 * Payload of `fail-delivery`. With `next: 'retry'` the carrier keeps the documents; with `'back'` they lie at the named
 * service point again, or at the one they came from.
 */
export const failDeliveryPayload = once(() =>
  z.strictObject({
    items: items(),
    reason: code(),
    next: z.enum(['retry', 'back']),
    servicePoint: z.optional(code()),
    note: z.optional(z.nullable(text(500))),
  }),
);

/** Payload of `deliver-items`: who took the documents at the door, and what shows it. */
export const deliverPayload = once(() =>
  z.strictObject({
    items: items(),
    /** Originals that come home with them. */
    originals: z.optional(originalIds()),
    receivedBy: personAtDoor(),
    proof: proofShape(),
    note: z.optional(z.nullable(text(500))),
  }),
);

/** Payload of `renew-handover-code`: the citizen wants another code, such as after five wrong ones. */
export const renewCodePayload = once(() => z.strictObject({}));

/** Payload of `confirm-receipt`: the citizen says that everything arrived. */
export const confirmReceiptPayload = once(() => z.strictObject({}));
