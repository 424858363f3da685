import * as z from 'zod/mini';
import { once } from '../once.js';
import { confirmation, readable } from './codes.js';

const workingHours = once(() => z.number().check(z.positive(), z.lte(1000)));

/**
 * What a promise is made by where the catalogue gives no figure, in working hours. `visitWithin`: from the submission until
 * the papers are with the officer. `handledWithin`: from then until a document is ready, of a service without a figure.
 * `againWithin`: how long a visit that failed at the citizen's door stops the clock at most, because from then on it is the
 * officer who has to agree on another. `warnBefore`: how much is left when people are warned, each figure once.
 */
export const promiseTermsShape = once(() =>
  z.object({
    visitWithin: workingHours(),
    handledWithin: workingHours(),
    againWithin: workingHours(),
    warnBefore: z.array(workingHours()).check(z.minLength(1), z.maxLength(5)),
    confirmed: confirmation(),
    note: z.optional(readable()),
  }),
);

/** @see promiseTermsShape */
export type PromiseTerms = z.infer<ReturnType<typeof promiseTermsShape>>;

/** What holds in a city that says nothing of its own. No office has confirmed it. */
export const usualPromiseTerms: PromiseTerms = {
  visitWithin: 16,
  handledWithin: 24,
  againWithin: 8,
  warnBefore: [4, 1],
  confirmed: 'no',
};
