import * as z from 'zod/mini';
import { once } from '../../once.js';
import { code, text, uuid } from '../../texts.js';
import { proofShape } from '../delivery/proof.js';
import { paperConditions } from './shape.js';

/** Number of an original within its request. */
const originalId = once(() => z.string().check(z.regex(/^[1-9]\d{0,2}$/)));

/** Ids of originals; they may repeat, which does no harm. */
export const originalIds = once(() => z.array(originalId()).check(z.minLength(1), z.maxLength(40)));

/** What an officer notes of an original when taking it along. */
export const originalNoted = once(() =>
  z.strictObject({
    condition: z.enum(paperConditions),
    note: z.optional(z.nullable(text(200))),
    /** A picture of it, one of the paper's files. */
    photo: z.optional(uuid()),
  }),
);

/** Payload of `hand-over-originals`: whoever has them gives them to somebody, who has still to accept. */
export const handOverPayload = once(() =>
  z.strictObject({
    originals: originalIds(),
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('desk'), servicePoint: code() }),
      z.strictObject({ kind: z.literal('officer'), id: text(128) }),
      z.strictObject({ kind: z.literal('carrier'), id: text(128) }),
      z.strictObject({ kind: z.literal('citizen') }),
    ]),
  }),
);

/**
 * Payload of `accept-originals`: the receiver has them now, and how they look. Somebody who has no app signs for it at the
 * door, before a witness, on the phone of whoever brought them home.
 */
export const acceptOriginalsPayload = once(() =>
  z.strictObject({
    originals: z
      .array(
        z.strictObject({
          id: originalId(),
          condition: z.enum(paperConditions),
          note: z.optional(z.nullable(text(200))),
        }),
      )
      .check(z.minLength(1), z.maxLength(40)),
    proof: z.optional(proofShape()),
  }),
);

/** What a receiver may object: it did not come, it is damaged, it is another paper, or something else. */
export const disputeReasons = ['missing', 'damaged', 'wrong-paper', 'other'] as const;
/** What a receiver may object. */
export type DisputeReason = (typeof disputeReasons)[number];

/** Payload of `dispute-originals`: the receiver does not accept; the sender answers for them as before. */
export const disputePayload = once(() =>
  z.strictObject({
    originals: originalIds(),
    reason: z.enum(disputeReasons),
    note: z.optional(z.nullable(text(500))),
  }),
);
