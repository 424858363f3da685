import * as z from 'zod/mini';
import { confirmation, packCode, readable, wordCode } from '../../city/codes.js';
import { once } from '../../once.js';

const sources = once(() => z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.minLength(1)));

/** A share of the whole in percent; null where no source publishes it, and then all dimensions weigh alike. */
const dimension = once(() =>
  z.object({
    code: wordCode(),
    name: readable(),
    plain: readable(),
    weight: z.nullable(z.number().check(z.positive(), z.lte(100))),
    points: z
      .array(
        z.object({
          code: wordCode(),
          name: readable(),
          /** The component whose publication proves this point by itself. */
          component: z.optional(z.string()),
          /** What of the city's work proves this point (`workSources`). */
          live: z.optional(wordCode()),
          /** What would prove it, for whoever finds nothing there. */
          wanted: z.optional(readable()),
        }),
      )
      .check(z.minLength(1)),
  }),
);

/** A way of assessing, by its year. `confirmed` is about its dimensions and weights. */
const assessment = once(() =>
  z.object({
    code: wordCode(),
    name: readable(),
    dimensions: z.array(dimension()).check(z.minLength(1)),
    sources: sources(),
    confirmed: confirmation(),
    note: z.optional(readable()),
  }),
);

/** @see assessment */
export type Assessment = z.infer<ReturnType<typeof assessment>>;

/** A grade for scores from `from` to `to`, both included and both with two decimals. */
const category = once(() =>
  z.object({
    code: z.string().check(z.regex(/^[A-E]$/)),
    name: readable(),
    from: z.number().check(z.gte(0), z.lte(100)),
    to: z.number().check(z.gte(0), z.lte(100)),
    zone: z.enum(['green', 'yellow', 'red']),
    confirmed: confirmation(),
  }),
);

/** @see category */
export type Category = z.infer<ReturnType<typeof category>>;

/** What proves a mark: rows that the gateway holds or the page shows, an address, or a sentence with its source. */
const proof = once(() =>
  z.union([
    z.object({ kind: z.literal('rows'), rows: z.array(z.string()).check(z.minLength(1)) }),
    z.object({ kind: z.literal('url'), url: z.string().check(z.regex(/^https:\/\/\S+$/), z.maxLength(500)) }),
    z.object({ kind: z.literal('text'), text: readable(), source: z.string().check(z.minLength(1)) }),
  ]),
);

/** One piece of evidence: for which point, what it proves with, and the mark that it supports (whole, 0 to 100). */
export const evidenceShape = once(() =>
  z.object({
    id: packCode(),
    /** `dimension/point`, the same in every assessment that has it. */
    point: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
    name: readable(),
    mark: z.number().check(z.int(), z.gte(0), z.lte(100)),
    proof: proof(),
  }),
);

/** @see evidenceShape */
export type Evidence = z.infer<ReturnType<typeof evidenceShape>>;

/** A score that was given by an assessor, as it was told. */
const givenScore = once(() =>
  z.object({
    year: z.string().check(z.regex(/^\d{4}$/)),
    score: z.number().check(z.gte(0), z.lte(100)),
    sources: sources(),
    confirmed: confirmation(),
    note: z.optional(readable()),
  }),
);

/** By what a city checks itself: ways of assessing, grades, its evidence, and the scores that assessors gave it. */
export const selfCheckShape = once(() =>
  z.object({
    assessments: z.array(assessment()).check(z.minLength(1)),
    categories: z.array(category()).check(z.minLength(1)),
    categorySources: sources(),
    evidence: z.array(evidenceShape()),
    given: z.array(givenScore()),
  }),
);

/** @see selfCheckShape */
export type SelfCheckData = z.infer<ReturnType<typeof selfCheckShape>>;

const scored = once(() => z.nullable(z.number()));

/** Reply of `GET /v1/standards/self-check`. */
export const selfCheckReply = once(() =>
  z.object({
    city: z.object({ code: z.string(), name: z.string() }),
    version: z.string(),
    categories: z.array(category()),
    categorySources: z.array(z.string()),
    given: z.array(z.extend(givenScore(), { category: z.nullable(category()) })),
    assessments: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        sources: z.array(z.string()),
        confirmed: confirmation(),
        note: z.nullable(z.string()),
        /** Rounded to two decimals; null where nothing is proved at all. */
        score: scored(),
        category: z.nullable(category()),
        proved: z.number(),
        of: z.number(),
        dimensions: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            plain: z.string(),
            /** Percent of the whole as it was reckoned with; `weightConfirmed` is false where it is only an equal share. */
            weight: z.number(),
            weightConfirmed: z.boolean(),
            score: scored(),
            proved: z.number(),
            of: z.number(),
            points: z.array(
              z.object({
                code: z.string(),
                name: z.string(),
                mark: scored(),
                evidence: z.array(evidenceShape()),
                /** What would prove it; null where that is known by the component that it names. */
                wanted: z.nullable(z.string()),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
);

/** @see selfCheckReply */
export type SelfCheckReply = z.infer<ReturnType<typeof selfCheckReply>>;
