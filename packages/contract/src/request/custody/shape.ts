import * as z from 'zod/mini';
import { once } from '../../once.js';

/** How an original paper looks. `not-noted`: nobody said. */
export const paperConditions = ['good', 'worn', 'damaged', 'incomplete', 'not-noted'] as const;
/** How an original paper looks. */
export type PaperCondition = (typeof paperConditions)[number];

/** Who can have an original paper in hand. */
export const holderKinds = ['citizen', 'officer', 'desk', 'carrier'] as const;
/** Who can have an original paper in hand. */
export type HolderKind = (typeof holderKinds)[number];

/** Shape of somebody who has a paper in hand, or is to get it. */
export const holder = once(() =>
  z.object({
    kind: z.enum(holderKinds),
    /** The host's id of the person, or the code of the service point; null for the citizen of the request. */
    id: z.nullable(z.string()),
    name: z.optional(z.string()),
  }),
);
/** Somebody who has a paper in hand, or is to get it. */
export type Holder = z.infer<ReturnType<typeof holder>>;

/** Shape of one original paper that left the citizen's hands. */
export const original = once(() =>
  z.object({
    /** Number within the request: `1`, `2` … */
    id: z.string(),
    /** Code of the paper. */
    paper: z.string(),
    name: z.string(),
    /** It stays with the office, such as an old KTP or a police letter; the others are lent and come home. */
    surrendered: z.boolean(),
    condition: z.enum(paperConditions),
    note: z.nullable(z.string()),
    /** A picture of it, one of the paper's files. */
    photo: z.nullable(z.string()),
    holder: holder(),
    since: z.string(),
    /** A hand-over that the receiver has not yet accepted; until then the holder answers for the paper. */
    leg: z.nullable(z.object({ to: holder(), since: z.string(), acceptBy: z.string() })),
    /** When it should be at home again; a surrendered paper, at the desk. */
    backBy: z.string(),
    ended: z.nullable(z.enum(['returned', 'kept'])),
  }),
);
/** One original paper that left the citizen's hands. */
export type Original = z.infer<ReturnType<typeof original>>;
