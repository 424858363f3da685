import * as z from 'zod/mini';
import { PLACE_PATTERN } from '../../area.js';
import { once } from '../../once.js';
import { namedOfficer } from '../../request/applicant.js';

/** Where a duty stands; one whose category asks for no answer stays `noted`. */
export const dutyStatuses = ['noted', 'passed-on', 'answered', 'withdrawn'] as const;
/** Where a duty stands. */
export type DutyStatus = (typeof dutyStatuses)[number];

/** Shape of one duty: what an officer did or heard besides the requests. */
export const dutyView = once(() =>
  z.object({
    kind: z.literal('duty'),
    id: z.string(),
    /** Number of events so far. */
    version: z.number(),
    city: z.string(),
    place: z.string().check(z.regex(PLACE_PATTERN)),
    officer: z.nullable(namedOfficer()),
    /** When the gateway learned of it. */
    notedAt: z.string(),
    changedAt: z.string(),
    status: z.enum(dutyStatuses),
    /** Code of the city's category. */
    category: z.string(),
    /** When it happened, as the officer says; never later than the gateway learned of it. */
    at: z.string(),
    rt: z.nullable(z.string()),
    /** Empty where the reader may not know of single people. */
    text: z.string(),
    people: z.nullable(z.number()),
    /** Whether its category asks for an answer. */
    answerExpected: z.boolean(),
    /** In the order of their numbers; `GET /v1/files/{id}` shows one. Absent where none came, or the reader may not look. */
    pictures: z.optional(z.array(z.object({ id: z.string(), page: z.number(), at: z.string() }))),
    passedOn: z.nullable(z.object({ to: z.string(), at: z.string() })),
    answer: z.nullable(z.object({ text: z.string(), at: z.string(), by: z.string() })),
  }),
);
/** One duty. */
export type DutyView = z.infer<ReturnType<typeof dutyView>>;
