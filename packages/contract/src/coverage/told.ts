import * as z from 'zod/mini';
import { confirmation, packCode, readable, wordCode } from '../city/codes.js';
import { once } from '../once.js';

/** A percentage that somebody published, without the counts behind it. `year` is all that the source says of the time; null where it says none. */
const toldCoverage = once(() =>
  z.object({
    document: packCode(),
    year: z.nullable(z.string().check(z.regex(/^\d{4}$/))),
    percent: z.number().check(z.gte(0), z.lte(100)),
    sources: z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.minLength(1)),
    confirmed: confirmation(),
    note: z.optional(readable()),
  }),
);
/** @see toldCoverage */
export type ToldCoverage = z.infer<ReturnType<typeof toldCoverage>>;

/**
 * By what a city counts who owns its documents: which documents, with who ought to own each, which groups are told apart, and
 * what was published before anything was counted here. It stands beside the pack, because few phones need it.
 */
export const cityCoverageShape = once(() =>
  z.object({
    format: z.literal(1),
    version: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/)),
    city: z.string().check(z.regex(/^\d{2}\.\d{2}$/)),
    documents: z.array(z.object({ code: packCode(), name: readable(), who: readable() })).check(z.minLength(1)),
    groups: z.array(z.object({ code: wordCode(), name: readable() })),
    told: z.array(toldCoverage()),
  }),
);
/** @see cityCoverageShape */
export type CityCoverage = z.infer<ReturnType<typeof cityCoverageShape>>;
