import * as z from 'zod/mini';
import { once } from '../once.js';
import { MONTH_PATTERN } from './month.js';
import { scoreShape } from './score.js';

/** Query of `GET /v1/score`: whose month; an officer's own, and the running one, when left out. */
export const scoreQuery = once(() =>
  z.strictObject({
    officer: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
    month: z.optional(z.string().check(z.regex(MONTH_PATTERN))),
  }),
);

const count = once(() => z.number().check(z.int(), z.gte(0)));

/** Reply of `GET /v1/score`. */
export const scoreReply = once(() =>
  z.object({
    officer: z.object({ id: z.string(), name: z.string() }),
    month: z.string(),
    /** When it was reckoned, by the gateway's clock. */
    at: z.string(),
    isRunning: z.boolean(),
    /** From when on others than the officer see this month, or since when. */
    opensAt: z.string(),
    /** Whether the officer has looked at the finished month; from then on others see it too. */
    isSeen: z.boolean(),
    /** Null for others while the month is the officer's alone. */
    score: z.nullable(
      z.extend(scoreShape(), {
        /** Duties noted in the month. */
        duties: count(),
        /** Days on which others stood in for the officer; they count against nobody. */
        awayDays: count(),
        /** What citizens who were called said of the manner; null while too few did. */
        friendly: z.nullable(z.object({ yes: count(), of: count() })),
        load: z.object({ requests: count(), median: count(), factor: z.number() }),
      }),
    ),
  }),
);
/** An officer's month as it is sent. */
export type ScoreReply = z.infer<ReturnType<typeof scoreReply>>;

/** Reply of `GET /v1/callbacks`: finished hand-overs that were drawn by lot, the newest draw first. */
export const callbacksReply = once(() =>
  z.object({
    /** The day of the newest draw, in the city. */
    day: z.string(),
    /** How many are drawn each day in each district. */
    aDay: count(),
    callbacks: z.array(
      z.object({
        day: z.string(),
        request: z.string(),
        /** Number of the event by which it was handed over. */
        handover: z.number(),
        handedOverAt: z.string(),
        place: z.string(),
        items: z.array(z.string()),
        name: z.string(),
        /** Null where none was given. */
        phone: z.nullable(z.string()),
        officer: z.nullable(z.object({ id: z.string(), name: z.string() })),
        /** What was noted last; null before anybody called. */
        noted: z.nullable(
          z.object({
            at: z.string(),
            reached: z.boolean(),
            handedOver: z.nullable(z.string()),
            friendly: z.nullable(z.string()),
          }),
        ),
      }),
    ),
  }),
);
/** Hand-overs to ask citizens about. */
export type CallbacksReply = z.infer<ReturnType<typeof callbacksReply>>;
