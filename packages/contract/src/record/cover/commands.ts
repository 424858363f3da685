import * as z from 'zod/mini';
import type { Role } from '../../actor.js';
import { PLACE_PATTERN } from '../../area.js';
import { once } from '../../once.js';
import { moment, text } from '../../texts.js';

/** Why an officer does not serve the RW; `handover` where it passes to somebody else without the officer being away. */
export const coverReasons = ['leave', 'sick', 'training', 'handover', 'other'] as const;

const person = once(() => z.strictObject({ id: text(128) }));

/** Payload of `plan-cover`: who serves which places instead of whom, and how long. */
const planCoverPayload = once(() =>
  z.strictObject({
    reason: z.enum(coverReasons),
    from: moment(),
    /** Null while nobody knows. */
    until: z.nullable(moment()),
    areas: z.array(z.string().check(z.regex(PLACE_PATTERN))).check(z.minLength(1), z.maxLength(20)),
    standIn: person(),
    /** Whose places these are; without it whoever plans it, or the officer of the first place. */
    officer: z.optional(person()),
    /** The places pass to the stand-in and do not come back. */
    forGood: z._default(z.boolean(), false),
  }),
);

/** Payload of `accept-cover`: the stand-in takes it on. */
const acceptCoverPayload = once(() => z.strictObject({}));

/** Payload of `decline-cover`: the stand-in cannot. */
const declineCoverPayload = once(() => z.strictObject({ note: z.optional(z.nullable(text(300))) }));

/** Payload of `end-cover`: the officer is back, or it is called off. */
const endCoverPayload = once(() => z.strictObject({}));

/** The payload's schema of each command about a cover. */
export const coverPayloads = {
  'plan-cover': planCoverPayload,
  'accept-cover': acceptCoverPayload,
  'decline-cover': declineCoverPayload,
  'end-cover': endCoverPayload,
} as const;

/** Which roles a command about a cover belongs to. */
export const coverRoles: Readonly<Record<keyof typeof coverPayloads, readonly Role[]>> = {
  'plan-cover': ['officer', 'operator', 'supervisor', 'manager'],
  'accept-cover': ['officer'],
  'decline-cover': ['officer'],
  'end-cover': ['officer', 'operator', 'supervisor', 'manager'],
};
