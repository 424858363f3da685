import * as z from 'zod/mini';
import { once } from '../once.js';
import { confirmation, readable } from './codes.js';

const days = once(() => z.number().check(z.int(), z.gte(1), z.lte(365)));

/**
 * How long an original paper may be away from home, and how long a hand-over may wait for the receiver's word, in days.
 * Beyond either the citizen and the supervisor are warned.
 */
export const custodyTermsShape = once(() =>
  z.object({
    backWithinDays: days(),
    acceptWithinDays: days(),
    confirmed: confirmation(),
    note: z.optional(readable()),
  }),
);

/** @see custodyTermsShape */
export type CustodyTerms = z.infer<ReturnType<typeof custodyTermsShape>>;

/** What holds in a city that says nothing of its own. No office has confirmed it. */
export const usualCustodyTerms: CustodyTerms = { backWithinDays: 14, acceptWithinDays: 2, confirmed: 'no' };
