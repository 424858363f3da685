import * as z from 'zod/mini';
import { PLACE_PATTERN } from '../../area.js';
import { once } from '../../once.js';
import { code, text, uuid } from '../../texts.js';

/** Most lines of a roster that one command carries. */
export const MAX_ROSTER_PART = 100;
/** Most lines of the roster of one stop. */
export const MAX_ROSTER = 600;
/** Most tickets that one phone reserves at a time. */
export const MAX_RANGE = 300;
/** The highest number of a ticket. */
export const MAX_NUMBER = 9999;

/** What stands on a ticket: a number of three or four digits, or a spare one that begins with C and was not reserved. */
export const TICKET_PATTERN = /^(\d{3,4}|C-[2-9A-HJKMNP-Z]{4})$/;

const amount = once(() => z.number().check(z.int(), z.gte(0), z.lte(9999)));
const clock = once(() => z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)));
const services = once(() => z.array(code()).check(z.minLength(1), z.maxLength(20)));
const note = once(() => z.optional(z.nullable(text(500))));

const plan = once(() => ({
  where: z.optional(z.nullable(text(120))),
  day: z.iso.date(),
  from: clock(),
  until: clock(),
  services: services(),
  team: z.array(z.string().check(z.minLength(1), z.maxLength(128))).check(z.minLength(1), z.maxLength(30)),
  expected: amount(),
  blanks: z.array(z.strictObject({ kind: code(), brought: amount() })).check(z.maxLength(20)),
  kits: amount(),
  note: note(),
}));

/** Payload of `plan-stop`: place, day, what is offered, who comes, and what is taken along. `team` are officers' ids. */
export const planStopPayload = once(() =>
  z.strictObject({ place: z.string().check(z.regex(PLACE_PATTERN)), ...plan() }),
);

/** Payload of `change-stop`: the members that change, such as the blanks counted in the morning. */
export const changeStopPayload = once(() => z.partial(z.strictObject(plan())));

/**
 * Payload of `load-roster`: people on the list of the village head. Each line has an id of its own, so that a list which is
 * sent in parts, or twice, holds nobody twice. Identity numbers are not asked for and have no place here.
 */
export const loadRosterPayload = once(() =>
  z.strictObject({
    lines: z
      .array(
        z.strictObject({
          id: uuid(),
          name: text(120),
          birth: z.optional(z.nullable(z.iso.date())),
          part: z.optional(z.nullable(text(20))),
          services: services(),
          note: z.optional(z.nullable(text(200))),
        }),
      )
      .check(z.minLength(1), z.maxLength(MAX_ROSTER_PART)),
  }),
);

/** Payload of `reserve-tickets`: this phone wants so many numbers. Which ones, the gateway says. */
export const reserveTicketsPayload = once(() =>
  z.strictObject({ phone: uuid(), count: z.number().check(z.int(), z.gte(1), z.lte(MAX_RANGE)) }),
);

/** Payload of `open-stop`: the team stands ready. Every phone may say so; the first one counts. */
export const openStopPayload = once(() => z.strictObject({}));

/** Payload of `give-ticket`: a number for somebody, from the roster (`line`) or by name. The command's id is the ticket's. */
export const giveTicketPayload = once(() =>
  z.strictObject({
    label: z.string().check(z.regex(TICKET_PATTERN)),
    line: z.optional(z.nullable(uuid())),
    name: z.optional(z.nullable(text(120))),
    wants: services(),
  }),
);

/** Payload of `call-ticket` and of `leave-ticket`: somebody was called, or did not come. */
export const ticketPayload = once(() => z.strictObject({ ticket: uuid() }));

/**
 * Payload of `serve-ticket`: what somebody got. `biometric` says that the state's own device recorded them. `request` is a
 * request that was made for them. A second serving adds to the first.
 */
export const serveTicketPayload = once(() =>
  z.strictObject({
    ticket: uuid(),
    services: services(),
    biometric: z._default(z.boolean(), false),
    request: z.optional(z.nullable(uuid())),
  }),
);

/** What a blank was for: a document of this service for this ticket. Without it the blank is counted alone. */
const forTicket = once(() => z.optional(z.nullable(z.strictObject({ ticket: uuid(), service: code() }))));

/** Payload of `use-blank`: something was printed on a blank of this kind. */
export const useBlankPayload = once(() => z.strictObject({ kind: code(), for: forTicket() }));

/** Payload of `spoil-blank`: a blank cannot be used any more, with a reason of the pack. */
export const spoilBlankPayload = once(() => z.strictObject({ kind: code(), reason: code() }));

/** Payload of `take-back-blank`: what this officer counted last was a slip. With `reason` it was counted as spoiled. */
export const takeBackBlankPayload = once(() =>
  z.strictObject({ kind: code(), for: forTicket(), reason: z.optional(z.nullable(code())) }),
);

/** Payload of `hand-out`: documents of these services went into the person's hands. */
export const handOutPayload = once(() => z.strictObject({ ticket: uuid(), services: services() }));

/** Payload of `close-stop`: what was counted, and a reason for each line that does not add up. */
export const closeStopPayload = once(() =>
  z.strictObject({
    counted: z.strictObject({
      blanks: z.array(z.strictObject({ kind: code(), left: amount(), papers: amount() })).check(z.maxLength(20)),
      kits: amount(),
    }),
    differences: z
      .array(
        z.strictObject({
          line: z.string().check(z.regex(/^(people|kits|(blank|papers):[A-Za-z0-9.-]{1,40})$/)),
          amount: z.number().check(z.int(), z.gte(-9999), z.lte(9999)),
          reason: code(),
          note: z.optional(z.nullable(text(300))),
        }),
      )
      .check(z.maxLength(50)),
  }),
);
