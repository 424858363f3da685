import * as z from 'zod/mini';
import { PLACE_PATTERN } from '../../area.js';
import { once } from '../../once.js';
import { namedOfficer } from '../../request/applicant.js';
import { coverReasons } from './commands.js';

/**
 * Where a cover stands: `proposed` to the stand-in, `declined` by them, `agreed`, `begun` (the requests have moved),
 * `ended` (they went back), `handed-over` for good.
 */
export const coverStatuses = ['proposed', 'declined', 'agreed', 'begun', 'ended', 'handed-over'] as const;
/** Where a cover stands. */
export type CoverStatus = (typeof coverStatuses)[number];

/** Shape of one cover: who serves some places instead of their officer. */
export const coverView = once(() =>
  z.object({
    kind: z.literal('cover'),
    id: z.string(),
    /** Number of events so far. */
    version: z.number(),
    city: z.string(),
    /** The first of `areas`. */
    place: z.string().check(z.regex(PLACE_PATTERN)),
    /** Whose places these are. */
    officer: namedOfficer(),
    changedAt: z.string(),
    status: z.enum(coverStatuses),
    reason: z.enum(coverReasons),
    from: z.string(),
    until: z.nullable(z.string()),
    areas: z.array(z.string()),
    standIn: namedOfficer(),
    forGood: z.boolean(),
    plannedAt: z.string(),
    plannedBy: z.object({ role: z.string(), name: z.string() }),
    /** What the stand-in said who declined. */
    note: z.nullable(z.string()),
    /** When it was over; null before. */
    endedAt: z.nullable(z.string()),
  }),
);
/** One cover. */
export type CoverView = z.infer<ReturnType<typeof coverView>>;
