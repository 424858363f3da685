import * as z from 'zod/mini';
import { once } from '../once.js';
import { confirmation, packCode, readable, wordCode } from './codes.js';

/**
 * An answer and what follows from it. `hint`: the sentence is said, and the visit goes on. `block`: the visit waits until
 * what the sentence names is there. `instead`: another variant is the right one, named in `instead`. `none`: nothing.
 */
const triageAnswerShape = once(() =>
  z.object({
    code: wordCode(),
    plain: readable(),
    effect: z.enum(['none', 'hint', 'block', 'instead']),
    text: z.optional(readable()),
    instead: z.optional(packCode()),
  }),
);

/**
 * A question before the visit, so that nobody comes in vain. It is asked when one of `variants` is chosen. `asksReason`
 * marks a question whose answer the office wants to know, such as why a card is printed again. `settledBy`:
 * it is not asked when one of these variants is chosen as well. `paper` names the
 * requirement that the question is about: its answers `yes`, `no` and `unsure` say whether that paper is at hand. `since`:
 * the day of the event answers the question, `recent` within the days of the service's deadline, `late` after them.
 */
export const triageQuestionShape = once(() =>
  z.object({
    code: wordCode(),
    variants: z.array(packCode()).check(z.minLength(1)),
    plain: readable(),
    asksReason: z.boolean(),
    settledBy: z.optional(z.array(packCode())),
    paper: z.optional(packCode()),
    since: z.optional(z.enum(['birth', 'death', 'marriage'])),
    answers: z.array(triageAnswerShape()).check(z.minLength(2)),
    source: readable(),
    confirmed: confirmation(),
  }),
);

/** @see triageQuestionShape */
export type TriageQuestion = z.infer<ReturnType<typeof triageQuestionShape>>;
