import * as z from 'zod/mini';
import { once } from '../../once.js';
import { namedOfficer } from '../../request/applicant.js';

const around = once(() => ({
  category: z.string(),
  at: z.string(),
  rt: z.nullable(z.string()),
  text: z.string(),
  people: z.nullable(z.number()),
  answerExpected: z.boolean(),
}));

/** The events of duties: each holds what was decided, so that folding needs no city pack. */
export const dutyEvents = once(() => ({
  'duty-noted': z.object({
    record: z.string(),
    city: z.string(),
    place: z.string(),
    officer: namedOfficer(),
    ...around(),
  }),
  'duty-amended': z.object(around()),
  'duty-passed-on': z.object({ to: z.string() }),
  'duty-answered': z.object({ text: z.string() }),
  'duty-pictured': z.object({ file: z.string(), page: z.number(), sha256: z.string() }),
  'duty-unpictured': z.object({ file: z.string() }),
  'duty-withdrawn': z.object({ reason: z.nullable(z.string()) }),
}));

/** The type of an event of a duty. */
export type DutyEventType = keyof ReturnType<typeof dutyEvents>;
