import * as z from 'zod/mini';
import { PLACE_PATTERN } from '../../area.js';
import { once } from '../../once.js';
import { namedOfficer } from '../../request/applicant.js';

/** What a citizen can answer. */
export const callbackAnswers = ['yes', 'no', 'unsure'] as const;
/** What a citizen can answer. */
export type CallbackAnswer = (typeof callbackAnswers)[number];

/** Shape of one call to a citizen about a hand-over that was drawn by lot. Who the citizen is stands in the request alone. */
export const callbackView = once(() =>
  z.object({
    kind: z.literal('callback'),
    id: z.string(),
    /** Number of events so far. */
    version: z.number(),
    city: z.string(),
    place: z.string().check(z.regex(PLACE_PATTERN)),
    /** Who handed it over; null where it was no officer. */
    officer: z.nullable(namedOfficer()),
    changedAt: z.string(),
    status: z.literal('noted'),
    request: z.string(),
    /** Number of the event by which it was handed over. */
    handover: z.number(),
    handedOverAt: z.string(),
    reached: z.boolean(),
    handedOver: z.nullable(z.enum(callbackAnswers)),
    friendly: z.nullable(z.enum(callbackAnswers)),
    notedAt: z.string(),
    notedBy: z.object({ id: z.string(), name: z.string() }),
  }),
);
/** One call to a citizen. */
export type CallbackView = z.infer<ReturnType<typeof callbackView>>;
