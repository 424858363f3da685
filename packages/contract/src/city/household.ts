import * as z from 'zod/mini';
import { once } from '../once.js';
import { packCode, readable, wordCode } from './codes.js';

const tagged = once(() => ({
  if: z.optional(z.array(wordCode())),
  unless: z.optional(z.array(wordCode())),
}));

/**
 * Somebody whom a family is asked about. `plain` is the question and `name` the label of the field for the name; without
 * `name` nobody is asked and the person is simply there. From `least` to `most` people may be named. `age` is in whole
 * years where it is known without asking; `asksAge` asks for it, `bornThen` takes it from the day of the event. `self`:
 * the first of them may be the person who asks. `card` and `newCard` name family cards of the household. A seat is there
 * where the tags of the household's answers fit.
 */
const seatShape = once(() =>
  z.object({
    code: wordCode(),
    role: wordCode(),
    plain: readable(),
    hint: z.optional(readable()),
    name: z.optional(readable()),
    least: z.number().check(z.int(), z.nonnegative()),
    most: z.number().check(z.int(), z.positive()),
    asksAge: z.optional(z.boolean()),
    bornThen: z.optional(z.boolean()),
    self: z.optional(z.boolean()),
    age: z.optional(z.number().check(z.int(), z.nonnegative())),
    tags: z.optional(z.array(wordCode())),
    card: z.optional(wordCode()),
    newCard: z.optional(wordCode()),
    ...tagged(),
  }),
);

/** @see seatShape */
export type HouseholdSeat = z.infer<ReturnType<typeof seatShape>>;

/** A family card of the household. With `of`, the tags of the person on that seat decide whether it is there. */
const householdCardShape = once(() =>
  z.object({
    code: wordCode(),
    role: wordCode(),
    from: z.optional(wordCode()),
    of: z.optional(wordCode()),
    tags: z.optional(z.array(wordCode())),
    ...tagged(),
  }),
);

/**
 * An answer and what it says: `tags` for the rules, `has` and `lacks` documents of the person. `alone`: it excludes the
 * other answers of a question that takes several. `text` is said once it is chosen.
 */
const factAnswerShape = once(() =>
  z.object({
    code: wordCode(),
    plain: readable(),
    text: z.optional(readable()),
    tags: z.optional(z.array(wordCode())),
    has: z.optional(z.array(packCode())),
    lacks: z.optional(z.array(packCode())),
    alone: z.optional(z.boolean()),
    ...tagged(),
  }),
);

/** @see factAnswerShape */
export type FactAnswer = z.infer<ReturnType<typeof factAnswerShape>>;

/**
 * A question about the household, or with `about` about each person on that seat; `{name}` in `plain` is that person.
 * `many`: several answers may be given. It is asked where the tags so far fit.
 */
const factQuestionShape = once(() =>
  z.object({
    code: wordCode(),
    about: z.optional(wordCode()),
    plain: readable(),
    hint: z.optional(readable()),
    many: z.optional(z.boolean()),
    answers: z.array(factAnswerShape()).check(z.minLength(2)),
    ...tagged(),
  }),
);

/** @see factQuestionShape */
export type FactQuestion = z.infer<ReturnType<typeof factQuestionShape>>;

/**
 * What a family is asked when an event happened, one plain question after another. `since` asks for the day of the event,
 * by which a report is in time or late. `forSelf`: the person who asks may be the one concerned.
 */
export const householdShape = once(() =>
  z.object({
    event: wordCode(),
    since: z.optional(z.object({ from: z.enum(['birth', 'death', 'marriage']), plain: readable() })),
    forSelf: z.boolean(),
    questions: z.array(factQuestionShape()),
    seats: z.array(seatShape()),
    cards: z.array(householdCardShape()).check(z.minLength(1)),
  }),
);

/** @see householdShape */
export type HouseholdRules = z.infer<ReturnType<typeof householdShape>>;
