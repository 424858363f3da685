import * as z from 'zod/mini';
import { once } from '../once.js';
import { surveyGrades, surveyWeights } from './reckon.js';
import { markCounts } from './tally.js';
import { unsurCodes } from './unsur.js';

/** By what a report is broken down. */
export const surveyBreakdowns = ['service', 'area', 'month'] as const;
/** @see surveyBreakdowns */
export type SurveyBreakdown = (typeof surveyBreakdowns)[number];

/** A calendar month of the city, such as `2026-11`. */
export function month() {
  return z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
}

/** Query of `GET /v1/survey/report`: whole months of the city, both included, at most 60. */
export const surveyReportQuery = once(() =>
  z.strictObject({
    from: month(),
    to: month(),
    by: z._default(z.enum(surveyBreakdowns), 'service'),
    weights: z._default(z.enum(surveyWeights), 'ninth'),
  }),
);
/** @see surveyReportQuery */
export type SurveyReportQuery = z.infer<ReturnType<typeof surveyReportQuery>>;

/**
 * One row of a report. What too few people answered is null: `answers` when the whole row is hidden, `counts` of an
 * element that too few marked; then there is no index either.
 */
export const surveyRow = once(() =>
  z.object({
    /** Code of the service, area or month; that of the city in the row of the whole. */
    key: z.string(),
    answers: z.nullable(z.number()),
    /** How many of the answers came without a login, by a code that the officer knows too. */
    coded: z.nullable(z.number()),
    /** Requests that were finished meanwhile: the people who could have answered. */
    served: z.number(),
    /** How many answers would stand for them (`sampleFor`). */
    needed: z.number(),
    unsur: z.array(
      z.object({
        code: z.enum(unsurCodes),
        /** How often it was marked 1, 2, 3 and 4. */
        counts: z.nullable(markCounts()),
        /** Mean mark, rounded to three decimals; what follows from it is reckoned with the unrounded one. */
        mean: z.nullable(z.number()),
      }),
    ),
    /** Rounded to two decimals. */
    index: z.nullable(z.number()),
    grade: z.nullable(z.enum(surveyGrades.map(({ code }) => code))),
  }),
);
/** @see surveyRow */
export type SurveyRow = z.infer<ReturnType<typeof surveyRow>>;

/** Reply of `GET /v1/survey/report`. */
export const surveyReport = once(() =>
  z.object({
    city: z.string(),
    from: z.string(),
    to: z.string(),
    by: z.enum(surveyBreakdowns),
    weights: z.enum(surveyWeights),
    /** Fewest answers that are shown. */
    smallest: z.number(),
    total: surveyRow(),
    rows: z.array(surveyRow()),
    /** What people added in their own words, in no order; for managers and auditors alone. */
    words: z.array(z.string()),
  }),
);
/** @see surveyReport */
export type SurveyReport = z.infer<ReturnType<typeof surveyReport>>;

/** Reply of `GET /v1/survey/patterns`: who stands out, and how the city answered. */
export const patternsReply = once(() =>
  z.object({
    city: z.string(),
    /** The months that were looked at, both included. */
    from: z.string(),
    to: z.string(),
    /** How the whole city answered; null as long as fewer people than a pattern needs said that money was asked for. */
    whole: z.nullable(z.object({ asked: z.number(), answered: z.number() })),
    rule: z.object({ smallest: z.number(), months: z.number(), chance: z.number(), times: z.number() }),
    patterns: z.array(
      z.object({
        officer: z.object({ id: z.string(), name: z.nullable(z.string()) }),
        areas: z.array(z.string()),
        asked: z.number(),
        answered: z.number(),
        elsewhere: z.number(),
        chance: z.number(),
      }),
    ),
  }),
);
/** @see patternsReply */
export type PatternsReply = z.infer<ReturnType<typeof patternsReply>>;
