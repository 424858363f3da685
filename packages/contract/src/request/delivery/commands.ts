import * as z from 'zod/mini';
import { once } from '../../once.js';
import { code, text } from '../../texts.js';
import { originalIds } from '../custody/commands.js';

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

/**
 * Strokes of a signature: points as `x,y` in a field of 1,000 by 400, with blanks between the points of a stroke and `;`
 * between strokes. At most 6,000 characters, which is some 700 points.
 */
export const STROKES_PATTERN = /^[\d ,;]+$/;

/** Somebody at the door, by what they are to the person whose documents come. */
const person = once(() =>
  z.strictObject({ name: text(120), relation: z.enum(['self', 'family', 'neighbour', 'rt-head', 'other']) }),
);

/**
 * What shows that the documents came into the right hands: the `code` that the citizen reads out, or, where there is no
 * phone, a signature before a `witness`. Who cannot draw has the name typed as `mark` instead of `strokes`. Which of them
 * belong together is for `decide` to see: a union here would weigh more on a phone than all that it says.
 */
const proof = once(() =>
  z.strictObject({
    kind: z.enum(['code', 'signature']),
    code: z.optional(z.string().check(z.regex(/^\d{6}$/))),
    strokes: z.optional(z.string().check(z.maxLength(6000), z.regex(STROKES_PATTERN))),
    mark: z.optional(text(120)),
    witness: z.optional(person()),
  }),
);

/** Payload of `deliver-items`: who took the documents at the door, and what shows it. */
export const deliverPayload = once(() =>
  z.strictObject({
    items: items(),
    /** Originals that come home with them. */
    originals: z.optional(originalIds()),
    receivedBy: person(),
    proof: proof(),
    note: z.optional(z.nullable(text(500))),
  }),
);

/** Payload of `renew-handover-code`: the citizen wants another code, such as after five wrong ones. */
export const renewCodePayload = once(() => z.strictObject({}));

/** Payload of `confirm-receipt`: the citizen says that everything arrived. */
export const confirmReceiptPayload = once(() => z.strictObject({}));
