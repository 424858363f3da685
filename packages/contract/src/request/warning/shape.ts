import * as z from 'zod/mini';
import { once } from '../../once.js';

/**
 * What people are warned of: an original that is not back in its time, a hand-over that nobody answers, an original that
 * arrived otherwise than it was sent, a badge that somebody thinks is wrong, a hand-over code that was tried too often, a
 * promise that is nearly due, one that was missed.
 */
export const warningKinds = [
  'original-overdue',
  'leg-open',
  'original-disputed',
  'badge-reported',
  'code-locked',
  'promise-near',
  'promise-missed',
] as const;
/** What people are warned of. */
export type WarningKind = (typeof warningKinds)[number];

/** Shape of one warning on a request. It is open until `closedAt` is set. */
export const warning = once(() =>
  z.object({
    /** Number within the request: `1`, `2` … */
    id: z.string(),
    kind: z.enum(warningKinds),
    at: z.string(),
    /** The original paper that it is about, if it is about one. */
    original: z.optional(z.string()),
    /** The promise that it is about, if it is about one. */
    promise: z.optional(
      z.object({
        items: z.array(z.string()),
        phase: z.enum(['papers', 'handling']),
        basis: z.enum(['legal', 'expected']),
        dueAt: z.string(),
        /** Working minutes before it was due; 0 of one that was missed. */
        before: z.number(),
      }),
    ),
    closedAt: z.nullable(z.string()),
  }),
);
/** One warning on a request. */
export type Warning = z.infer<ReturnType<typeof warning>>;
