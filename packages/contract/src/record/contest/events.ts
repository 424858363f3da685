import * as z from 'zod/mini';
import { once } from '../../once.js';
import { namedOfficer } from '../../request/applicant.js';

/** The events of contests. */
export const contestEvents = once(() => ({
  'contest-raised': z.object({
    record: z.string(),
    city: z.string(),
    place: z.string(),
    officer: namedOfficer(),
    entry: z.string(),
    month: z.string(),
    text: z.string(),
    answerBy: z.string(),
    judgedBy: z.nullable(z.object({ id: z.string(), name: z.string() })),
  }),
  'contest-answered': z.object({ upheld: z.boolean(), text: z.string() }),
}));

/** The type of an event of a contest. */
export type ContestEventType = keyof ReturnType<typeof contestEvents>;
