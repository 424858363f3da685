import * as z from 'zod/mini';
import { once } from '../../once.js';
import { namedOfficer } from '../../request/applicant.js';
import { coverReasons } from './commands.js';

/** The events of covers. `cover-begun` and the end of one whose time is up come from the system. */
export const coverEvents = once(() => ({
  'cover-planned': z.object({
    record: z.string(),
    city: z.string(),
    officer: namedOfficer(),
    standIn: namedOfficer(),
    areas: z.array(z.string()).check(z.minLength(1)),
    reason: z.enum(coverReasons),
    from: z.string(),
    until: z.nullable(z.string()),
    forGood: z.boolean(),
    /** Whether the stand-in need not be asked, because the desk decided. */
    agreed: z.boolean(),
  }),
  'cover-accepted': z.object({}),
  'cover-declined': z.object({ note: z.nullable(z.string()) }),
  'cover-begun': z.object({}),
  'cover-ended': z.object({}),
}));

/** The type of an event of a cover. */
export type CoverEventType = keyof ReturnType<typeof coverEvents>;
