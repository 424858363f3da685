import type { CoverageCount } from './count.js';
import { hideSmall, type Sum, type Tally } from './hide-small.js';
import { parentArea } from './parent-area.js';

/** What is known of an area on a day: its own count, or what its parts add up to. */
export interface CoverageCell extends Tally {
  readonly area: string;
  readonly group: string;
  /** Who counted; all of them where parts were added up. */
  readonly sources: readonly string[];
  /** How many counts were added up; null where the area has one of its own. */
  readonly from: number | null;
  /** Too few people, or needed so that nobody reckons who they are: never shown. */
  readonly hidden: boolean;
}

/** The cells of one document on one day by area and group (`keyOf`). */
export type CoverageTable = ReadonlyMap<string, CoverageCell>;

/** The key of a cell in its table. */
export function keyOf(area: string, group = ''): string {
  return `${area} ${group}`;
}

type Bare = Omit<CoverageCell, 'hidden'>;

/**
 * Makes the table of one document on one day: an area without a count of its own has the sum of the parts that were counted,
 * and what is too small is hidden, over areas and groups at once.
 */
export function coverageTable(counts: readonly CoverageCount[]): CoverageTable {
  const cells = new Map<string, Bare>();
  for (const { area, group, numerator, denominator, source } of counts) {
    cells.set(keyOf(area, group), { area, group, numerator, denominator, sources: [source], from: null });
  }
  // From the smallest areas up, so that parts are whole before they are added.
  for (const length of [17, 13, 8]) {
    for (const part of [...cells.values()].filter(({ area }) => area.length === length)) addTo(cells, part);
  }
  const hidden = hideSmall(cells, sumsOf(cells));
  return new Map([...cells].map(([key, cell]) => [key, { ...cell, hidden: hidden.has(key) }]));
}

function addTo(cells: Map<string, Bare>, part: Bare): void {
  const area = parentArea(part.area);
  if (area === undefined) return;
  const key = keyOf(area, part.group);
  const before = cells.get(key) ?? { area, group: part.group, numerator: 0, denominator: 0, sources: [], from: 0 };
  if (before.from === null) return;
  cells.set(key, {
    ...before,
    numerator: before.numerator + part.numerator,
    denominator: before.denominator + part.denominator,
    sources: [...new Set([...before.sources, ...part.sources])],
    from: before.from + (part.from ?? 1),
  });
}

/** What adds up: the parts of an area to it, and the groups of an area to everybody in it. */
function sumsOf(cells: ReadonlyMap<string, Bare>): Sum[] {
  const parts = new Map<string, string[]>();
  const put = (whole: string, key: string): void => {
    parts.set(whole, [...(parts.get(whole) ?? []), key]);
  };
  for (const [key, { area, group }] of cells) {
    const above = parentArea(area);
    if (above !== undefined) put(`${keyOf(above, group)}|areas`, key);
    if (group !== '') put(`${keyOf(area)}|groups`, key);
  }
  return [...parts].map(([name, keys]) => ({ whole: name.slice(0, name.indexOf('|')), parts: keys }));
}
