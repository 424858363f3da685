import { percentOf } from './count.js';
import type { CoverageCell } from './table.js';
import type { ToldCoverage } from './told.js';

/** How a point stands to the one before it of the same kind that is shown. */
export const coverageTurns = ['first', 'rise', 'fall', 'same'] as const;
/** @see coverageTurns */
export type CoverageTurn = (typeof coverageTurns)[number];

/** A point of the course: what was counted on a day, or what a source tells of a year. */
export interface CoveragePoint {
  readonly kind: 'told' | 'counted';
  /** `2025-12-31`; `2021` where the source names the year alone, empty where it names none. */
  readonly when: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Null where it is hidden or nobody is meant. */
  readonly percent: number | null;
  readonly hidden: boolean;
  readonly sources: readonly string[];
  readonly note: string | null;
  readonly turn: CoverageTurn | null;
  /** By how many points of a percent it went up or down, two decimals; null with the first. */
  readonly by: number | null;
}

/**
 * The course of one document in one area, told years first, each kind in the order of its days. A fall is called a fall,
 * whatever its source says; what was told and what was counted are not compared, because nobody says that both mean the same.
 */
export function courseOf(
  told: readonly ToldCoverage[],
  counted: readonly { readonly date: string; readonly cell: CoverageCell }[],
): CoveragePoint[] {
  const fromTold = told.map(({ year, percent, sources, note = null }) => ({
    ...{ kind: 'told' as const, when: year ?? '', numerator: null, denominator: null, percent },
    ...{ hidden: false, sources, note },
  }));
  const fromCounts = counted.map(({ date, cell }) => ({
    ...{ kind: 'counted' as const, when: date, hidden: cell.hidden, sources: cell.sources, note: null },
    numerator: cell.hidden ? null : cell.numerator,
    denominator: cell.hidden ? null : cell.denominator,
    percent: cell.hidden ? null : percentOf(cell),
  }));
  return [...turned(fromTold), ...turned(fromCounts)];
}

type Unturned = Omit<CoveragePoint, 'turn' | 'by'>;

function turned(points: readonly Unturned[]): CoveragePoint[] {
  const sorted = [...points].sort((one, other) => (one.when < other.when ? -1 : 1));
  let last: number | undefined;
  return sorted.map((point) => {
    if (point.percent === null) return { ...point, turn: null, by: null };
    const before = last;
    last = point.percent;
    if (before === undefined) return { ...point, turn: 'first', by: null };
    const by = Math.round((point.percent - before) * 100) / 100;
    return { ...point, turn: by === 0 ? 'same' : by > 0 ? 'rise' : 'fall', by };
  });
}
