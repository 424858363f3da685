import * as z from 'zod/mini';
import { once } from '../../once.js';
import { namedOfficer } from '../../request/applicant.js';
import { callbackAnswers } from './view.js';

/** The event of a call-back. */
export const callbackEvents = once(() => ({
  'callback-noted': z.object({
    record: z.string(),
    city: z.string(),
    place: z.string(),
    officer: z.nullable(namedOfficer()),
    request: z.string(),
    handover: z.number(),
    handedOverAt: z.string(),
    reached: z.boolean(),
    handedOver: z.nullable(z.enum(callbackAnswers)),
    friendly: z.nullable(z.enum(callbackAnswers)),
  }),
}));
