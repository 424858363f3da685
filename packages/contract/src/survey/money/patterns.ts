import { chanceOf } from './chance.js';

/** How often money was asked for in requests of one officer, of those who answered. */
export interface MoneyCount {
  readonly officer: string;
  readonly asked: number;
  readonly answered: number;
}

/** From when on a count is a pattern. */
export interface PatternRule {
  /** Fewest answers that say so. */
  readonly smallest: number;
  /** Calendar months that are looked at, the present one among them: three, so never fewer than 59 days nor more than 92. */
  readonly months: number;
  /** How likely it may be that chance alone names anybody in the whole city. */
  readonly chance: number;
  /** How many times the rate of all others. */
  readonly times: number;
}

/** The rule that holds where nothing else is said. Its numbers are ours; no source names any. */
export const patternRule: PatternRule = { smallest: 3, months: 3, chance: 0.05, times: 2 };

/** An officer about whom more people say that money was asked for than chance explains. */
export interface MoneyPattern extends MoneyCount {
  /** Share of those who said so among the answers about everybody else, 0 to 1. */
  readonly elsewhere: number;
  /** How likely so many are by chance, were this officer like everybody else. */
  readonly chance: number;
}

/**
 * The patterns among the counts, the clearest first. An officer stands out when at least `smallest` people say so, at
 * `times` the rate of everybody else or more, and when chance would bring so many, had the officer the rate of everybody
 * else, so rarely that among all officers of the city at most one look in twenty (`chance`) names anybody wrongly: the bound is
 * shared out among all who had answers. The rate elsewhere is taken a little too high (one more answer that says so),
 * so that a city with few answers names nobody lightly. Counts without an officer belong to everybody else.
 */
export function patternsIn(counts: readonly MoneyCount[], rule: PatternRule = patternRule): MoneyPattern[] {
  const asked = counts.reduce((sum, each) => sum + each.asked, 0);
  const answered = counts.reduce((sum, each) => sum + each.answered, 0);
  const named = counts.filter((each) => each.officer !== '' && each.answered > 0);
  return named
    .filter((each) => each.asked >= rule.smallest)
    .map((each) => {
      const elsewhere = (asked - each.asked + 1) / (answered - each.answered + 1);
      return { ...each, elsewhere, chance: chanceOf(each.asked, each.answered, elsewhere) };
    })
    .filter((each) => each.asked / each.answered >= rule.times * each.elsewhere)
    .filter((each) => each.chance <= rule.chance / named.length)
    .sort((one, other) => one.chance - other.chance);
}
