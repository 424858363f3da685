/**
 * How many of those who ought to own a document do, in an area on a day: `numerator` of `denominator`, both of the same day,
 * because mixed days gave whole provinces more than all. `group` is empty where everybody is meant.
 */
export interface CoverageCount {
  readonly document: string;
  readonly area: string;
  readonly group: string;
  /** `2025-12-31`. */
  readonly date: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Who counted, in words. */
  readonly source: string;
}

/** Two decimals of a percent, rounded down: what is not everybody is never written as 100. Null where nobody is meant. */
export function percentOf({ numerator, denominator }: Pick<CoverageCount, 'numerator' | 'denominator'>): number | null {
  return denominator === 0 ? null : Math.floor((numerator * 10_000) / denominator) / 100;
}
