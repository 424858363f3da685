import { notRun, passed, warned, type Outcome } from './findings.js';
import { regionsOf, type Region } from './regions.js';
import type { Survey } from './survey.js';

/** Paper and what it lies on must differ by so many levels of brightness (of 255) before a border can be seen. */
const LEAST_STEP = 36;

/** A paper smaller than this share of the picture is something else. */
const LEAST_PAPER = 0.08;

/** The paper may touch this share of a side of the picture before that side counts as cut. */
const TOUCH = 0.12;

/**
 * Looks whether the paper leaves the picture. It is the largest region that is brighter than the rest, or, where brightness
 * lies all around, the largest darker one (a card on a white table). Where all sides are paper, or no border can be seen,
 * the picture may be a scan or may be cut on all sides: that cannot be told.
 */
export function lookAtEdges({ columns, rows, ground }: Survey): Outcome {
  const parted = part(ground);
  if (parted.step < LEAST_STEP) return notRun('cannot-tell');
  const bright = largest(columns, rows, (block) => (ground[block] ?? 0) >= parted.at);
  const isAround = bright !== undefined && sidesTouched(bright, columns, rows) === 4;
  const paper = isAround ? largest(columns, rows, (block) => (ground[block] ?? 0) < parted.at) : bright;
  if (paper === undefined || paper.size < LEAST_PAPER * columns * rows) return notRun('cannot-tell');
  const touched = sidesTouched(paper, columns, rows);
  return touched === 0 ? passed : touched === 4 ? notRun('cannot-tell') : warned('cut-off');
}

function sidesTouched({ onSide }: Region, columns: number, rows: number): number {
  const shares = [onSide.top / columns, onSide.bottom / columns, onSide.left / rows, onSide.right / rows];
  return shares.filter((share) => share > TOUCH).length;
}

function largest(columns: number, rows: number, belongs: (block: number) => boolean): Region | undefined {
  return regionsOf(columns, rows, belongs).reduce<Region | undefined>(
    (most, region) => (most === undefined || region.size > most.size ? region : most),
    undefined,
  );
}

/** Parts the blocks into dark and bright so that each half is as even as can be (Otsu's method); `step` is how far their means lie apart. */
function part(ground: Float32Array): { readonly at: number; readonly step: number } {
  const counts = new Float64Array(256);
  for (const value of ground) counts[Math.round(value)] = (counts[Math.round(value)] ?? 0) + 1;
  const whole = counts.reduce((sum, count, level) => sum + count * level, 0);
  let best = { at: 0, step: 0, between: 0 };
  let below = 0;
  let sumBelow = 0;
  for (let level = 0; level < 255; level += 1) {
    below += counts[level] ?? 0;
    sumBelow += level * (counts[level] ?? 0);
    const above = ground.length - below;
    if (below === 0 || above === 0) continue;
    const step = (whole - sumBelow) / above - sumBelow / below;
    const between = below * above * step ** 2;
    if (between > best.between) best = { at: level + 1, step, between };
  }
  return best;
}
