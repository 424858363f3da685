import { once } from '@halo-pamor/contract';
import * as z from 'zod/mini';

const text = once(() => z._default(z.string(), ''));
const codes = once(() => z._default(z.array(z.string()), []));
/** How a half-filled request is kept; what is missing is not answered yet. */
export const draftShape = once(() =>
  z.object({
    step: z._default(z.string(), 'happened'),
    /** Code of the event, or `DIRECT`. */
    happened: text(),
    forWhom: z._default(z.enum(['', 'self', 'family', 'someone-else']), ''),
    person: text(),
    /** The day of the event, or `UNKNOWN`. */
    since: text(),
    /** Who sits on which seat of the household, as typed. */
    people: z._default(z.array(z.object({ seat: z.string(), name: z.string(), age: z.string() })), []),
    /** Answers about the family by their keys, and those before the visit by their codes. */
    answers: z._default(z.record(z.string(), z.array(z.string())), {}),
    triage: z._default(z.record(z.string(), z.string()), {}),
    /** Items that the family leaves out, and gaps that they want to close as well. */
    left: codes(),
    taken: z._default(z.array(z.object({ rule: z.string(), person: z.string() })), []),
    /** Services that somebody came for, of which the documents have still to be chosen. */
    services: codes(),
    /** The documents of those who know which they want. */
    variants: codes(),
    district: text(),
    village: text(),
    rw: text(),
    street: text(),
    rt: text(),
    landmark: text(),
    /** By the key of the plan's paper, or its code where there is no plan. */
    papers: z._default(z.record(z.string(), z.enum(['yes', 'no', 'unsure'])), {}),
    days: codes(),
    part: z._default(z.enum(['morning', 'midday', 'afternoon', 'any']), 'any'),
    name: text(),
    phone: text(),
    /** Somebody helps a person who has no phone. */
    noPhone: z._default(z.boolean(), false),
    nik: text(),
    note: text(),
    /** The version of the consent text that was agreed to, or nothing. */
    consent: text(),
  }),
);

/** A half-filled request as it is kept on the phone. Empty texts are answers that are not given yet. */
export type Draft = Readonly<z.infer<ReturnType<typeof draftShape>>>;

/** Reads a kept draft; what cannot be read counts as none, so that an older page's draft never blocks a new request. */
export function readDraft(kept: unknown): Draft | undefined {
  if (kept === null || kept === undefined) return undefined;
  const read = draftShape().safeParse(kept);
  return read.success ? read.data : undefined;
}
