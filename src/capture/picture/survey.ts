/** Side of a block in pixels: the grain in which light and edges are judged. */
export const BLOCK = 16;

/** Side of a tile in pixels: large enough for a few words of print at the scale that is kept. */
export const TILE = 128;

const HALF_BLOCK = BLOCK / 2;
const HALF_TILE = TILE / 2;

/** How far a pixel must lie from the middle of its tile to count as ink or as paper, in levels of 255: above sensor noise. */
const SWING = 12;

/** From here on a channel is as good as white: the sum of four pixels of 250. */
const WHITE = 4 * 250;

/** What is seen of a tile, at half the scale. */
export interface Tile {
  /** Variance of brightness. */
  readonly variance: number;
  /** Variance of the Laplacian (4 neighbours): the energy of its edges. */
  readonly edges: number;
  /** How often brightness swings between dark and light along a line, the busier of both directions. Print does, a border does not. */
  readonly swings: number;
}

/** What a picture is made of, block by block. Block `(column, row)` stands at `row * columns + column`. */
export interface Survey {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** Brightness of what the print stands on: the mean of the pixels of the block that are above its mean. */
  readonly ground: Float32Array;
  /** 1 where nearly all of the block is white. */
  readonly white: Uint8Array;
  /** The whole tiles. */
  readonly tiles: readonly Tile[];
}

/** Takes a picture in bands, so that its pixels never lie in memory twice as a whole, and a page may breathe between. */
export interface Surveyor {
  /** Adds rows `top` to `top + rows` as RGBA. Bands are `TILE` rows high, the last may be lower; they come from the top. */
  add(rgba: Uint8ClampedArray, top: number): void;
  result(): Survey;
}

/** Begins to survey a picture of this size. */
export function startSurvey(width: number, height: number): Surveyor {
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const ground = new Float32Array(columns * rows);
  const white = new Uint8Array(columns * rows);
  const tiles: Tile[] = [];
  const band: Band = { width: Math.ceil(width / 2), luma: new Uint8Array(Math.ceil(width / 2) * HALF_TILE) };
  return {
    add: (rgba, top) => {
      const high = readBand(rgba, width, band);
      for (let y = 0; y < high; y += HALF_BLOCK) {
        for (let column = 0; column < columns; column += 1) {
          const at = (top / BLOCK + y / HALF_BLOCK) * columns + column;
          const x = column * HALF_BLOCK;
          const right = Math.min(band.width, x + HALF_BLOCK);
          const block = lookAtBlock(band, { x, y, right, bottom: Math.min(high, y + HALF_BLOCK) });
          ground[at] = block.ground;
          white[at] = block.isWhite ? 1 : 0;
        }
      }
      if (high < HALF_TILE) return;
      for (let x = 0; x + HALF_TILE <= band.width; x += HALF_TILE) tiles.push(tileAt(band, x));
    },
    result: () => ({ width, height, columns, rows, ground, white, tiles }),
  };
}

/** A band at half the scale: four pixels make one, which takes away half the noise, and three quarters of the work. */
interface Band {
  readonly width: number;
  /** Brightness; 255 stands for a pixel whose channels are all as good as white, and for no other. */
  readonly luma: Uint8Array;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** Reads a band of RGBA; gives its height at half the scale. */
function readBand(rgba: Uint8ClampedArray, width: number, band: Band): number {
  const rows = Math.floor(rgba.length / 4 / width);
  const high = Math.ceil(rows / 2);
  for (let y = 0; y < high; y += 1) {
    let upper = y * 2 * width * 4;
    // The last row of an odd height, and the last pixel of an odd width, stand for two.
    let lower = y * 2 + 1 < rows ? upper + width * 4 : upper;
    let at = y * band.width;
    for (let left = width; left > 0; left -= 2) {
      const red = sumOfFour(rgba, upper, lower, left > 1);
      const green = sumOfFour(rgba, upper + 1, lower + 1, left > 1);
      const blue = sumOfFour(rgba, upper + 2, lower + 2, left > 1);
      const isWhite = red >= WHITE && green >= WHITE && blue >= WHITE;
      const luma = (red * 77 + green * 150 + blue * 29) >> 10;
      band.luma[at] = isWhite ? 255 : luma === 255 ? 254 : luma;
      upper += 8;
      lower += 8;
      at += 1;
    }
  }
  return high;
}

/** One channel of two pixels above and two below; of the one above and the one below where there is no second. */
function sumOfFour(rgba: Uint8ClampedArray, upper: number, lower: number, hasSecond: boolean): number {
  const second = hasSecond ? 4 : 0;
  return (rgba[upper] ?? 0) + (rgba[upper + second] ?? 0) + (rgba[lower] ?? 0) + (rgba[lower + second] ?? 0);
}

function lookAtBlock({ luma, width }: Band, box: Box): { readonly ground: number; readonly isWhite: boolean } {
  let sum = 0;
  let white = 0;
  for (let y = box.y; y < box.bottom; y += 1) {
    for (let at = y * width + box.x, end = y * width + box.right; at < end; at += 1) {
      const value = luma[at] ?? 0;
      sum += value;
      if (value === 255) white += 1;
    }
  }
  const count = (box.bottom - box.y) * (box.right - box.x);
  const mean = sum / count;
  let above = 0;
  let brighter = 0;
  for (let y = box.y; y < box.bottom; y += 1) {
    for (let at = y * width + box.x, end = y * width + box.right; at < end; at += 1) {
      const value = luma[at] ?? 0;
      if (value < mean) continue;
      above += value;
      brighter += 1;
    }
  }
  return { ground: above / Math.max(1, brighter), isWhite: white >= 0.9 * count };
}

function tileAt({ luma, width }: Band, left: number): Tile {
  let sum = 0;
  let squares = 0;
  let edgeSum = 0;
  let edgeSquares = 0;
  for (let y = 1; y < HALF_TILE - 1; y += 1) {
    for (let at = y * width + left + 1, end = at + HALF_TILE - 2; at < end; at += 1) {
      const value = luma[at] ?? 0;
      const edge =
        4 * value - (luma[at - 1] ?? 0) - (luma[at + 1] ?? 0) - (luma[at - width] ?? 0) - (luma[at + width] ?? 0);
      sum += value;
      squares += value * value;
      edgeSum += edge;
      edgeSquares += edge * edge;
    }
  }
  const count = (HALF_TILE - 2) ** 2;
  const mean = sum / count;
  const variance = squares / count - mean ** 2;
  // Without contrast there is nothing that could swing.
  const isFlat = variance < SWING ** 2 / 4;
  const swings = isFlat ? 0 : Math.max(swingsIn(luma, left, 1, width, mean), swingsIn(luma, left, width, 1, mean));
  return { variance, edges: edgeSquares / count - (edgeSum / count) ** 2, swings };
}

/** The mean number of swings along every fourth line of a tile: `step` goes along a line, `next` to the next one. */
function swingsIn(luma: Uint8Array, left: number, step: number, next: number, mean: number): number {
  let swings = 0;
  const lines = HALF_TILE / 4;
  for (let line = 0; line < lines; line += 1) {
    let side = 0;
    for (let at = left + line * 4 * next, end = at + HALF_TILE * step; at < end; at += step) {
      const away = (luma[at] ?? 0) - mean;
      const now = away > SWING ? 1 : away < -SWING ? -1 : side;
      if (side !== 0 && now !== side) swings += 1;
      side = now;
    }
  }
  return swings / lines;
}
