import * as z from 'zod/mini';
import { once } from '../once.js';
import type { Marks } from './answer.js';
import { marks, type UnsurCode } from './unsur.js';

const count = once(() => z.number().check(z.int(), z.gte(0)));

/** How often an element had each mark: 1, 2, 3, 4. A list of four, since a tuple would bring more of zod onto every phone. */
export const markCounts = once(() => z.array(count()).check(z.minLength(marks.length), z.maxLength(marks.length)));
/** @see markCounts */
export type MarkCounts = z.infer<ReturnType<typeof markCounts>>;

function byUnsur<T>(of: (code: UnsurCode) => T): Record<UnsurCode, T> {
  return {
    U1: of('U1'),
    U2: of('U2'),
    U3: of('U3'),
    U4: of('U4'),
    U5: of('U5'),
    U6: of('U6'),
    U7: of('U7'),
    U8: of('U8'),
    U9: of('U9'),
  };
}

/** How often each element had each mark. */
export const countsByUnsur = once(() => z.object(byUnsur(markCounts)));
/** @see countsByUnsur */
export type CountsByUnsur = z.infer<ReturnType<typeof countsByUnsur>>;

/** Answers added up, so that none of them stands in it. */
export interface Tally {
  readonly answers: number;
  /** How many of them came without a login, by a code that the officer knows too. */
  readonly coded: number;
  readonly counts: CountsByUnsur;
}

/** One answer on its way into a tally. */
export interface Marked {
  readonly marks: Marks;
  readonly coded: boolean;
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return { answers: 0, coded: 0, counts: byUnsur(() => [0, 0, 0, 0]) };
}

/** A tally of these answers; their order does not matter. */
export function tallyOf(answers: readonly Marked[]): Tally {
  const marked = (code: UnsurCode, mark: number) => answers.filter((each) => each.marks[code] === mark).length;
  return {
    answers: answers.length,
    coded: answers.filter(({ coded }) => coded).length,
    counts: byUnsur((code) => [marked(code, 1), marked(code, 2), marked(code, 3), marked(code, 4)]),
  };
}

/** Tallies added up. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, each) => ({
      answers: sum.answers + each.answers,
      coded: sum.coded + each.coded,
      counts: byUnsur((code) => added(sum.counts[code], each.counts[code])),
    }),
    emptyTally(),
  );
}

function added(one: MarkCounts, other: MarkCounts): MarkCounts {
  return one.map((times, at) => times + (other[at] ?? 0));
}
