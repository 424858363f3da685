/**
 * Below this many people a count is not published, because it may be told who they are. No source that was read names a
 * figure; statistics offices use 3 to 10.
 */
export const HIDDEN_UNDER = 5;

/** People of whom some own a document: what may be too few to be told. */
export interface Tally {
  readonly numerator: number;
  readonly denominator: number;
}

/** Whether those who own it, those who do not, or all of them are so few that they could be known. */
export function isSmall({ numerator, denominator }: Tally): boolean {
  const few = (people: number): boolean => people > 0 && people < HIDDEN_UNDER;
  return denominator < HIDDEN_UNDER || few(numerator) || few(denominator - numerator);
}

/** Cells that add up: `parts` together are `whole`. Members are keys of the cells. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/**
 * Which cells are hidden: small ones, and as many others as it takes that none of them can be reckoned from what is shown.
 * In each sum the hidden are none or at least two, and what the hidden parts of a shown whole are together is not small
 * either. The smallest are hidden first, a whole only when its parts do not suffice. All sums are looked at again until
 * nothing changes, so that neither rows nor columns of a table betray a cell.
 */
export function hideSmall(cells: ReadonlyMap<string, Tally>, sums: readonly Sum[]): ReadonlySet<string> {
  const hidden = new Set([...cells].filter(([, tally]) => isSmall(tally)).map(([key]) => key));
  const size = (key: string): number => cells.get(key)?.denominator ?? 0;
  const known = sums.map(({ whole, parts }) => ({
    whole,
    parts: parts.filter((part) => cells.has(part)).sort((one, other) => size(one) - size(other)),
  }));
  const nextIn = (sum: Sum): string | undefined => {
    const veiled = sum.parts.filter((part) => hidden.has(part));
    const isWholeHidden = hidden.has(sum.whole);
    const count = veiled.length + (isWholeHidden ? 1 : 0);
    if (count === 0 || !cells.has(sum.whole)) return undefined;
    if (count > 1 && (isWholeHidden || !isSmall(together(cells, veiled)))) return undefined;
    return sum.parts.find((part) => !hidden.has(part)) ?? (isWholeHidden ? undefined : sum.whole);
  };
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const sum of known) {
      for (let next = nextIn(sum); next !== undefined; next = nextIn(sum)) hidden.add(next);
    }
  }
  return hidden;
}

function together(cells: ReadonlyMap<string, Tally>, keys: readonly string[]): Tally {
  const all = keys.flatMap((key) => cells.get(key) ?? []);
  return {
    numerator: all.reduce((sum, each) => sum + each.numerator, 0),
    denominator: all.reduce((sum, each) => sum + each.denominator, 0),
  };
}
