import * as z from 'zod/mini';
import { PLACE_PATTERN } from '../../area.js';
import { once } from '../../once.js';
import { namedOfficer } from '../../request/applicant.js';

/** Where a contest stands: `open`, `upheld` (the officer is right, the entry is out), `rejected` (it counts). */
export const contestStatuses = ['open', 'upheld', 'rejected'] as const;
/** Where a contest stands. */
export type ContestStatus = (typeof contestStatuses)[number];

/** Shape of one contest: an officer says that an entry of their score is wrong. */
export const contestView = once(() =>
  z.object({
    kind: z.literal('contest'),
    id: z.string(),
    /** Number of events so far. */
    version: z.number(),
    city: z.string(),
    /** A place of the officer's own, by which the supervisor is found. */
    place: z.string().check(z.regex(PLACE_PATTERN)),
    officer: namedOfficer(),
    changedAt: z.string(),
    status: z.enum(contestStatuses),
    entry: z.string(),
    month: z.string(),
    text: z.string(),
    contestedAt: z.string(),
    /** By when it should be answered. */
    answerBy: z.string(),
    /** Who judged what is contested, and so does not answer; null where nobody but the clock did. */
    judgedBy: z.nullable(z.object({ id: z.string(), name: z.string() })),
    answer: z.nullable(
      z.object({ text: z.string(), at: z.string(), by: z.object({ name: z.string(), role: z.string() }) }),
    ),
  }),
);
/** One contest. */
export type ContestView = z.infer<ReturnType<typeof contestView>>;
