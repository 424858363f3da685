import * as z from 'zod/mini';
import { once } from '../once.js';
import { code, text, uuid } from '../texts.js';
import { marks } from './unsur.js';

/** What the one question about money may be answered. */
export const moneyAnswers = ['asked', 'not-asked', 'no-answer'] as const;
/** An answer to it. */
export type MoneyAnswer = (typeof moneyAnswers)[number];

const mark = once(() => z.optional(z.union(marks.map((each) => z.literal(each)))));

/** Marks of as many elements as somebody wished to mark. */
export const marksShape = once(() =>
  z.strictObject({
    U1: mark(),
    U2: mark(),
    U3: mark(),
    U4: mark(),
    U5: mark(),
    U6: mark(),
    U7: mark(),
    U8: mark(),
    U9: mark(),
  }),
);
/** @see marksShape */
export type Marks = z.infer<ReturnType<typeof marksShape>>;

const answered = once(() => ({
  marks: z._default(marksShape(), {}),
  money: z._default(z.enum(moneyAnswers), 'no-answer'),
  /** What somebody adds in their own words; numbers that may name a person are taken out of it. */
  words: z.optional(text(300)),
}));

/**
 * Body of `POST /v1/survey`: about a request of one's own by its id, with a token; or without one, by tracking code and
 * the last four digits of the phone that stands in the request.
 */
export const surveyBody = once(() =>
  z.union([
    z.strictObject({ requestId: uuid(), ...answered() }),
    z.strictObject({ code: code(), phone: z.string().check(z.regex(/^\d{4}$/)), ...answered() }),
  ]),
);
/** @see surveyBody */
export type SurveyBody = z.infer<ReturnType<typeof surveyBody>>;

/** Reply of `POST /v1/survey`. It says nothing of the answer. */
export const surveyReply = once(() => z.object({ taken: z.literal(true) }));

/** Whether there is anything in an answer. */
export function isAnswer({ marks: given, money, words }: SurveyBody): boolean {
  return Object.keys(given).length > 0 || money !== 'no-answer' || words !== undefined;
}

/** Six digits and more, also where spaces, dots or dashes stand between them. */
const LONG_NUMBER = /\d(?:[\s./-]*\d){5,}/g;

/** Words without what may be an identity or a telephone number. */
export function withoutNumbers(words: string): string {
  return words.replace(LONG_NUMBER, '…');
}
