import * as z from 'zod/mini';
import { PLACE_PATTERN } from '../../area.js';
import { toldPayload } from '../../bundle/told.js';
import { once } from '../../once.js';
import { PHONE_PATTERN } from '../../phone.js';
import { code, text } from '../../texts.js';
import { consentWays } from '../applicant.js';

const applicant = once(() =>
  z.strictObject({
    name: text(120),
    /** E.164; null for somebody without a phone. */
    phone: z.nullable(z.string().check(z.regex(PHONE_PATTERN))),
    nik: z.optional(z.nullable(z.string().check(z.regex(/^\d{16}$/)))),
  }),
);

const address = once(() =>
  z.strictObject({
    street: text(300),
    rt: z.optional(z.nullable(z.string().check(z.regex(/^\d{3}$/)))),
    landmark: z.optional(z.nullable(text(120))),
  }),
);

const times = once(() =>
  z
    .array(z.strictObject({ day: z.nullable(z.iso.date()), part: z.enum(['morning', 'midday', 'afternoon', 'any']) }))
    .check(z.maxLength(3)),
);

const atHand = once(() =>
  z.array(z.strictObject({ code: code(), atHand: z.enum(['yes', 'no', 'unsure']) })).check(z.maxLength(80)),
);

/** Payload of `submit-request`: one person asks for 1 to 10 documents to be fetched and brought home. */
export const submitPayload = once(() =>
  z.strictObject({
    items: z
      .array(
        z.strictObject({
          variant: code(),
          person: z.optional(z.nullable(text(120))),
          /** Ids of the items whose documents this one takes; without it those for the same person. */
          relies: z.optional(z.array(code()).check(z.maxLength(10))),
          /** Whose papers this one takes, by the requirement's code; papers of different owners are different papers. */
          owners: z.optional(z.array(z.strictObject({ code: code(), owner: text(120) })).check(z.maxLength(40))),
        }),
      )
      .check(z.minLength(1), z.maxLength(10)),
    applicant: applicant(),
    forWhom: z.enum(['self', 'family', 'someone-else']),
    channel: z.enum(['app', 'phone', 'text', 'walk-in']),
    place: z.string().check(z.regex(PLACE_PATTERN)),
    address: address(),
    papersAtHand: z._default(atHand(), []),
    times: z._default(times(), []),
    note: z.optional(z.nullable(text(500))),
    /** What happened, and what the family told about it, where the request began from that. */
    happening: z.optional(toldPayload()),
    /** The version of the consent text that was shown and agreed to. */
    consent: z.strictObject({
      version: text(40),
      given: z.literal(true),
      /** How a citizen agreed for whom somebody else fills this in. */
      how: z.optional(z.enum(consentWays)),
    }),
  }),
);

/** Payload of `amend-request`: what changed about the contact, the address, the times or the papers at hand. */
export const amendPayload = once(() =>
  z.strictObject({
    applicant: z.optional(z.partial(applicant())),
    address: z.optional(address()),
    times: z.optional(times()),
    note: z.optional(z.nullable(text(500))),
    papersAtHand: z.optional(atHand()),
  }),
);

/** Payload of `cancel-request`: the items, or all that can still be cancelled when none is named. */
export const cancelPayload = once(() =>
  z.strictObject({
    items: z.optional(z.array(z.string()).check(z.minLength(1), z.maxLength(10))),
    reason: code(),
    note: z.optional(z.nullable(text(500))),
  }),
);

/** Payload of `reassign-officer`: the officer, by the id in the city's directory, who takes the request over. */
export const reassignPayload = once(() => z.strictObject({ officer: text(128) }));
