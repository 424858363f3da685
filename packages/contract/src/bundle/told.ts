import * as z from 'zod/mini';
import { once } from '../once.js';
import { code, text } from '../texts.js';

/** One shape in two strengths, so that what is stored is what was told. */
function told<C extends z.ZodMiniType<string>, T extends z.ZodMiniType<string>, D extends z.ZodMiniType<string>>(
  word: C,
  typed: T,
  day: D,
) {
  return z.object({
    event: word,
    since: z.nullable(day),
    people: z
      .array(z.object({ seat: word, name: z.nullable(typed), age: z.nullable(z.number()) }))
      .check(z.maxLength(30)),
    answers: z.array(z.object({ question: typed, answers: z.array(word) })).check(z.maxLength(120)),
  });
}

/** What a family told, as a request holds it. It was judged when it came. */
export const toldShape = once(() => told(z.string(), z.string(), z.string()));

/** What a family tells, as a command brings it. */
export const toldPayload = once(() => told(code(), text(120), z.iso.date()));

/**
 * What a family told about an event: enough to work out the plan and the gaps again, and no identity number. `since` is
 * the day of the event where they know it, `age` is in whole years, `seat` is a seat of the pack's household. A question
 * goes by its code, with the person where it is about one: `ktp@wife-1`.
 */
export type Told = z.infer<ReturnType<typeof toldShape>>;

/** The codes of the answers to a question, in the order they were given; none where it was not answered. */
export function answersTo({ answers }: Pick<Told, 'answers'>, question: string): readonly string[] {
  return answers.find((given) => given.question === question)?.answers ?? [];
}
