import { lookAtEdges } from './edges.js';
import { notRun, passed, warned, type Findings, type Outcome } from './findings.js';
import { lookForGlare } from './glare.js';
import type { Size } from './size.js';
import { quantile } from './spread.js';
import type { Survey, Tile } from './survey.js';

/** Below this long side the print of a page cannot be read. A card alone fits in fewer pixels, so the limit is low. */
const LEAST_SIDE = 1000;

/** Paper darker than this (of 255) was photographed with too little light. */
const LEAST_LIGHT = 100;

/** A tile with this many swings between dark and light in a line holds print; the border of a paper has one. */
const PRINT_SWINGS = 2;

/** Fewer tiles of print than this are no paper with something on it. */
const LEAST_PRINT = 4;

/**
 * The least energy of edges beside contrast that print has when it is sharp. The ratio knows neither light nor contrast:
 * a blur of radius r divides it by about r to the fourth.
 */
const LEAST_SHARPNESS = 0.2;

/** Runs every check on the survey of a picture of this size. */
export function lookAt(survey: Survey, { width, height }: Size): Findings {
  const print = survey.tiles.filter(({ swings }) => swings >= PRINT_SWINGS);
  const isDark = (quantile(survey.ground, 0.7) ?? 0) < LEAST_LIGHT;
  return {
    size: Math.max(width, height) < LEAST_SIDE ? warned('too-small') : passed,
    light: isDark ? warned('too-dark') : passed,
    content: lookForContent(survey.tiles, print, isDark),
    sharpness: lookAtSharpness(survey.tiles, print),
    glare: lookForGlare(survey),
    edges: lookAtEdges(survey),
  };
}

function lookForContent(tiles: readonly Tile[], print: readonly Tile[], isDark: boolean): Outcome {
  if (tiles.length === 0) return notRun('nothing-to-judge');
  if (print.length >= LEAST_PRINT) return passed;
  // In the dark, print may be there and not be seen.
  return isDark ? notRun('cannot-tell') : warned('blank');
}

function lookAtSharpness(tiles: readonly Tile[], print: readonly Tile[]): Outcome {
  if (print.length < LEAST_PRINT) return notRun('nothing-to-judge');
  return sharpness(tiles, print) < LEAST_SHARPNESS ? warned('blurred') : passed;
}

/** The sharpness of the middle tile of print, with the noise of the calmest tiles taken off. */
function sharpness(tiles: readonly Tile[], print: readonly Tile[]): number {
  const noise = quantile(
    tiles.map(({ edges }) => edges),
    0.1,
  );
  const sharp = print.map(({ edges, variance }) => Math.max(0, edges - (noise ?? 0)) / Math.max(1, variance));
  return quantile(sharp, 0.5) ?? 0;
}
