import * as z from 'zod/mini';
import { once } from '../once.js';
import { uuid } from '../texts.js';

/**
 * Body of `POST /v1/callbacks/money`: what a citizen said of money who was called about a drawn hand-over. It counts like an
 * answer to the survey, and once for each request, whoever is told first.
 */
export const toldByPhone = once(() =>
  z.strictObject({
    request: uuid(),
    /** Number of the event by which it was handed over. */
    handover: z.number().check(z.int(), z.gte(1)),
    asked: z.boolean(),
  }),
);
/** @see toldByPhone */
export type ToldByPhone = z.infer<ReturnType<typeof toldByPhone>>;
