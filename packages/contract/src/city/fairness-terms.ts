import * as z from 'zod/mini';
import { once } from '../once.js';
import { confirmation, readable } from './codes.js';

const days = once(() => z.number().check(z.int(), z.gte(1), z.lte(365)));

/** By what officers of a city are judged. No regulation names any of these figures. */
export const fairnessTermsShape = once(() =>
  z.object({
    /** Working days within which an officer answers a request: agrees on a visit. */
    answerWithinDays: days(),
    /** Working days within which a contested entry is answered. */
    contestWithinDays: days(),
    /** Finished hand-overs of each district that are drawn each day to be asked about by telephone. */
    callbacksADay: z.number().check(z.int(), z.gte(0), z.lte(200)),
    confirmed: confirmation(),
    note: z.optional(readable()),
  }),
);

/** @see fairnessTermsShape */
export type FairnessTerms = z.infer<ReturnType<typeof fairnessTermsShape>>;

/** What holds in a city that says nothing of its own. No office has confirmed it. */
export const usualFairnessTerms: FairnessTerms = {
  answerWithinDays: 1,
  contestWithinDays: 5,
  callbacksADay: 3,
  confirmed: 'no',
};
