import { notRun, passed, warned, type Outcome } from './findings.js';
import { regionsOf } from './regions.js';
import { quantile } from './spread.js';
import type { Survey } from './survey.js';

/** A white spot of at least this share of the picture hides something. */
const LEAST_SPOT = 0.004;

/** Paper brighter than this is nearly white itself: a scan, or a picture with too much light. */
const BRIGHT_PAPER = 243;

/**
 * Looks for white spots on paper that is not white: light that a shiny paper throws back. Where the paper itself is white, a
 * spot cannot be told from it. A white region at the side of the picture is a window or a table, not a spot on the paper.
 */
export function lookForGlare({ columns, rows, ground, white }: Survey): Outcome {
  const spots = regionsOf(columns, rows, (block) => white[block] === 1);
  const large = spots.filter(({ size }) => size >= LEAST_SPOT * columns * rows);
  if (large.length === 0) return passed;
  const paper = quantile(
    ground.filter((_, block) => white[block] === 0),
    0.7,
  );
  if (paper === undefined || paper > BRIGHT_PAPER) return notRun('cannot-tell');
  const within = large.filter(({ onSide }) => onSide.top + onSide.right + onSide.bottom + onSide.left === 0);
  return within.length > 0 ? warned('glare') : passed;
}
