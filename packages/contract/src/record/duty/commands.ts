import * as z from 'zod/mini';
import type { Role } from '../../actor.js';
import { PLACE_PATTERN } from '../../area.js';
import { once } from '../../once.js';
import { code, moment, text } from '../../texts.js';

const rt = once(() => z.optional(z.nullable(z.string().check(z.regex(/^\d{3}$/)))));
const people = once(() => z.optional(z.nullable(z.number().check(z.int(), z.gte(1), z.lte(10_000)))));

/** Payload of `note-duty`: what was done or heard, in which category of the city, when and where. */
const notePayload = once(() =>
  z.strictObject({
    category: code(),
    /** When it happened, as the officer says. */
    at: moment(),
    place: z.string().check(z.regex(PLACE_PATTERN)),
    rt: rt(),
    text: text(1000),
    /** How many people it reached. */
    people: people(),
  }),
);

/** Payload of `amend-duty`: what was written wrongly. */
const amendDutyPayload = once(() =>
  z.strictObject({
    category: z.optional(code()),
    at: z.optional(moment()),
    rt: rt(),
    text: z.optional(text(1000)),
    people: people(),
  }),
);

/** Payload of `pass-on-duty`: the office that is to answer. */
const passOnPayload = once(() => z.strictObject({ to: text(120) }));

/** Payload of `answer-duty`: what the officer can read out to the residents. */
const answerPayload = once(() => z.strictObject({ text: text(1000) }));

/** Payload of `withdraw-duty`: it was noted by mistake. */
const withdrawPayload = once(() => z.strictObject({ reason: z.optional(z.nullable(text(300))) }));

/** The payload's schema of each command about a duty. */
export const dutyPayloads = {
  'note-duty': notePayload,
  'amend-duty': amendDutyPayload,
  'pass-on-duty': passOnPayload,
  'answer-duty': answerPayload,
  'withdraw-duty': withdrawPayload,
} as const;

const desk: readonly Role[] = ['operator', 'supervisor', 'manager'];

/** Which roles a command about a duty belongs to. */
export const dutyRoles: Readonly<Record<keyof typeof dutyPayloads, readonly Role[]>> = {
  'note-duty': ['officer'],
  'amend-duty': ['officer'],
  'pass-on-duty': desk,
  'answer-duty': desk,
  'withdraw-duty': ['officer'],
};
