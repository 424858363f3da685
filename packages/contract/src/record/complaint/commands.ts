import * as z from 'zod/mini';
import type { Role } from '../../actor.js';
import { PLACE_PATTERN } from '../../area.js';
import { once } from '../../once.js';
import { normalisePhone } from '../../phone.js';
import { code, text, uuid } from '../../texts.js';
import { complaintClasses, complaintTopics } from './words.js';

/** Most characters that a person may write at once. */
export const MOST_COMPLAINT = 2000;

/** What every complaint says, with or without a login. */
export const complaintSaid = once(() => ({
  class: z.enum(complaintClasses),
  about: z.enum(complaintTopics),
  /** Village or RW that it is about, by which it finds its kecamatan. */
  place: z.string().check(z.regex(PLACE_PATTERN)),
  /** Code of the service. */
  service: z.optional(z.nullable(code())),
  /** The screen or the status from which it was raised. */
  step: z.optional(z.nullable(code())),
  text: text(MOST_COMPLAINT),
}));

/** A phone number for the answer. */
export const complaintPhone = once(() =>
  z.optional(z.nullable(text(30).check(z.refine((typed) => normalisePhone(typed) !== undefined)))),
);

/**
 * Payload of `open-complaint`. Never `anonymous`: whoever sends a command is known by their token, so that has a way of its
 * own (`POST /v1/complaints`).
 */
const openComplaintPayload = once(() =>
  z.strictObject({
    ...complaintSaid(),
    by: z.enum(['confidential', 'named']),
    phone: complaintPhone(),
    requestId: z.optional(z.nullable(uuid())),
    /** The officer whom it is about; without it whoever serves the place, where it is about one. */
    officer: z.optional(z.nullable(z.strictObject({ id: text(128) }))),
  }),
);

const said = once(() => z.strictObject({ text: text(MOST_COMPLAINT) }));
const maySay = once(() => z.optional(z.nullable(text(MOST_COMPLAINT))));

/** Payload of `escalate-complaint`: why the Dinas has to answer. */
const escalatePayload = once(() => z.strictObject({ note: maySay() }));

/** Payload of `close-complaint`: the word of whoever made it. Who is not satisfied is heard by the Dinas. */
const closeComplaintPayload = once(() => z.strictObject({ satisfied: z.boolean(), text: maySay() }));

/** Payload of `hand-over-complaint`: SP4N-LAPOR! has it, under this number where one is known. */
const handOverComplaintPayload = once(() => z.strictObject({ number: z.optional(z.nullable(code())) }));

/** The payload's schema of each command about a complaint. */
export const complaintPayloads = {
  'open-complaint': openComplaintPayload,
  'add-to-complaint': said,
  'answer-complaint': said,
  'escalate-complaint': escalatePayload,
  'close-complaint': closeComplaintPayload,
  'reopen-complaint': said,
  'hand-over-complaint': handOverComplaintPayload,
} as const;

const authors: readonly Role[] = ['citizen', 'partner'];
const desk: readonly Role[] = ['supervisor', 'manager'];

/** Which roles a command about a complaint belongs to. */
export const complaintRoles: Readonly<Record<keyof typeof complaintPayloads, readonly Role[]>> = {
  'open-complaint': authors,
  'add-to-complaint': authors,
  'answer-complaint': desk,
  'escalate-complaint': desk,
  'close-complaint': authors,
  'reopen-complaint': authors,
  'hand-over-complaint': [...authors, ...desk],
};
