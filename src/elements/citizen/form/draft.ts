import { once } from '@halo-pamor/contract';
import * as z from 'zod/mini';

/** A question of which there is one in a form. */
export type FixedStep =
  'happened' | 'forWhom' | 'since' | 'plan' | 'documents' | 'papers' | 'where' | 'when' | 'who' | 'consent' | 'check';

/**
 * One screen of the form. `ask:` is a question about the family by its key, `seat:` asks who the people on a seat are,
 * `triage:` is a question before the visit by its code.
 */
export type Step = FixedStep | `ask:${string}` | `seat:${string}` | `triage:${string}`;

/** `happened` of those who know which documents they want. */
export const DIRECT = 'direct';
/** `since` of those who do not know the day. */
export const UNKNOWN = 'unknown';

/** Most documents in one request, and most days that a person may wish for, as the contract has them. */
export const MOST_DOCUMENTS = 10;
export const MOST_DAYS = 3;

const text = once(() => z._default(z.string(), ''));
const codes = once(() => z._default(z.array(z.string()), []));
const draftShape = once(() =>
  z.object({
    step: z._default(z.string(), 'happened'),
    /** Code of the event, or {@link DIRECT}. */
    happened: text(),
    forWhom: z._default(z.enum(['', 'self', 'family', 'someone-else']), ''),
    person: text(),
    /** The day of the event, or {@link UNKNOWN}. */
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

/** A new draft. The person's own name is filled in, because most people ask for themselves or their family. */
export function newDraft(name: string): Draft {
  return draftShape().parse({ name });
}

/** The draft with another beginning: what was told about one event says nothing about another. */
export function begunWith(draft: Draft, happened: string): Partial<Draft> {
  if (happened === draft.happened) return { happened };
  const { forWhom, person, since, people, answers, triage, left, taken, variants, papers } = newDraft('');
  return { happened, forWhom, person, since, people, answers, triage, left, taken, variants, papers };
}

/** Whether anything was answered, so that closing the form would lose something. */
export function isBegun(draft: Draft): boolean {
  return draft.happened !== '';
}
