import * as z from 'zod/mini';
import type { Role } from '../../actor.js';
import { PLACE_PATTERN } from '../../area.js';
import { once } from '../../once.js';
import { SHA256_PATTERN } from '../../request/attachment/commands.js';
import { code, moment, text, uuid } from '../../texts.js';

/** What an upload for a duty names where another names the paper of its request. */
export const DUTY_PAPER = 'DUTY';

/** Most pictures of one duty. */
export const MOST_DUTY_PICTURES = 4;

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

/**
 * Payload of `picture-duty`: a verified upload becomes a picture of the duty, as `attach-file` makes one a page of a paper.
 * A picture that stands at that number gives way.
 */
const picturePayload = once(() =>
  z.strictObject({
    file: uuid(),
    page: z.literal([1, 2, 3, MOST_DUTY_PICTURES]),
    sha256: z.string().check(z.regex(SHA256_PATTERN)),
  }),
);

/** Payload of `unpicture-duty`: the picture is taken off. */
const unpicturePayload = once(() => z.strictObject({ file: uuid() }));

/** The payload's schema of each command about a duty. */
export const dutyPayloads = {
  'note-duty': notePayload,
  'amend-duty': amendDutyPayload,
  'pass-on-duty': passOnPayload,
  'answer-duty': answerPayload,
  'withdraw-duty': withdrawPayload,
  'picture-duty': picturePayload,
  'unpicture-duty': unpicturePayload,
} as const;

const desk: readonly Role[] = ['operator', 'supervisor', 'manager'];

/** Which roles a command about a duty belongs to. */
export const dutyRoles: Readonly<Record<keyof typeof dutyPayloads, readonly Role[]>> = {
  'note-duty': ['officer'],
  'amend-duty': ['officer'],
  'pass-on-duty': desk,
  'answer-duty': desk,
  'withdraw-duty': ['officer'],
  'picture-duty': ['officer'],
  'unpicture-duty': ['officer'],
};
