import * as z from 'zod/mini';
import { PLACE_PATTERN } from '../area.js';
import { once } from '../once.js';
import { readable } from './codes.js';

/** One officer: `areas` are RW (`32.75.01.1001/007`), or villages where the city has no RW. */
export const officerShape = once(() =>
  z.object({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{2,63}$/)),
    name: readable(),
    phone: z.string().check(z.regex(/^\+62 ?\d[\d -]{5,18}$/)),
    areas: z.array(z.string().check(z.regex(PLACE_PATTERN))).check(z.minLength(1)),
  }),
);

/** @see officerShape */
export type Officer = z.infer<ReturnType<typeof officerShape>>;

/**
 * Who serves which area of a city. `invented` is true for the lists that ship: the true lists are not public, and every
 * page that shows an invented officer says so.
 */
export const officerDirectoryShape = once(() =>
  z.object({
    format: z.literal(1),
    city: z.string().check(z.regex(/^\d{2}\.\d{2}$/)),
    invented: z.boolean(),
    note: readable(),
    officers: z.array(officerShape()),
  }),
);

/** @see officerDirectoryShape */
export type OfficerDirectory = z.infer<ReturnType<typeof officerDirectoryShape>>;
