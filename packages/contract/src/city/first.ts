import * as z from 'zod/mini';
import { once } from '../once.js';
import { cityPackShape } from './pack.js';

/**
 * What a citizen's form shows of a city before anything was answered, in Indonesian. A pack weighs some twenty times as much, and
 * none of the rest of it is needed for that.
 */
export const cityFirstShape = once(() =>
  z.extend(
    z.pick(cityPackShape(), {
      ...{ format: true, version: true, city: true, timeZone: true, locale: true, words: true, theme: true },
    }),
    {
      part: z.literal('first'),
      /** What may have happened, in the order of the pack; only what the city asks a family about. */
      happened: z.array(z.object({ code: z.string(), plain: z.string() })),
    },
  ),
);

/** @see cityFirstShape */
export type CityFirst = z.infer<ReturnType<typeof cityFirstShape>>;
