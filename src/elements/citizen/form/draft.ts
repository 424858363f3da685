import { once } from '@halo-pamor/contract';
import * as z from 'zod/mini';

/** The questions of the request form, one a screen, in their order. */
export const steps = [
  'happened',
  'forWhom',
  'documents',
  'where',
  'papers',
  'when',
  'who',
  'consent',
  'check',
] as const;
/** One question of the form. */
export type Step = (typeof steps)[number];

/** Most documents in one request, and most days that a person may wish for, as the contract has them. */
export const MOST_DOCUMENTS = 10;
export const MOST_DAYS = 3;

const text = once(() => z._default(z.string(), ''));
const draftShape = once(() =>
  z.object({
    step: z._default(z.enum(steps), 'happened'),
    happened: text(),
    forWhom: z._default(z.enum(['', 'self', 'family', 'someone-else']), ''),
    person: text(),
    variants: z._default(z.array(z.string()), []),
    district: text(),
    village: text(),
    rw: text(),
    street: text(),
    rt: text(),
    landmark: text(),
    papers: z._default(z.record(z.string(), z.enum(['yes', 'no', 'unsure'])), {}),
    days: z._default(z.array(z.string()), []),
    part: z._default(z.enum(['morning', 'midday', 'afternoon', 'any']), 'any'),
    name: text(),
    phone: text(),
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

/** Whether anything was answered, so that closing the form would lose something. */
export function isBegun(draft: Draft): boolean {
  return draft.happened !== '';
}
