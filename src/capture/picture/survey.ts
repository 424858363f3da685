/** Side of a block in pixels of the half-scale copy: the grain in which light and edges are judged. */
const BLOCK = 8;

/** Side of a tile in pixels of the half-scale copy: large enough for a few words of print. */
export const TILE = 64;

/** How far a pixel must lie from the middle of its tile to count as ink or as paper, in levels of 255: above sensor noise. */
const SWING = 12;

/** From here on a channel is as good as white. */
const WHITE = 250;

/** What is seen of a tile. */
export interface Tile {
  /** Variance of brightness. */
  readonly variance: number;
  /** Variance of the Laplacian (4 neighbours): the energy of its edges. */
  readonly edges: number;
  /** How often brightness swings between dark and light along a line, the busier of both directions. Print does, a border does not. */
  readonly swings: number;
}

/**
 * What a picture is made of, block by block, at half its scale: four pixels make one, which takes away half the noise, and
 * three quarters of the work. Block `(column, row)` stands at `row * columns + column`.
 */
export interface Survey {
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

/** Begins to survey the half-scale copy of a picture; `width` and `height` are those of the copy. */
export function startSurvey(width: number, height: number): Surveyor {
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const ground = new Float32Array(columns * rows);
  const white = new Uint8Array(columns * rows);
  const tiles: Tile[] = [];
  const band: Band = { width, luma: new Uint8Array(width * TILE) };
  return {
    add: (rgba, top) => {
      const high = readBand(rgba, band);
      for (let y = 0; y < high; y += BLOCK) {
        for (let column = 0; column < columns; column += 1) {
          const at = ((top + y) / BLOCK) * columns + column;
          const x = column * BLOCK;
          const block = lookAtBlock(band, {
            x,
            y,
            right: Math.min(width, x + BLOCK),
            bottom: Math.min(high, y + BLOCK),
          });
          ground[at] = block.ground;
          white[at] = block.isWhite ? 1 : 0;
        }
      }
      if (high < TILE) return;
      for (let x = 0; x + TILE <= width; x += TILE) tiles.push(tileAt(band, x));
    },
    result: () => ({ columns, rows, ground, white, tiles }),
  };
}

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

/** Reads a band of RGBA; gives its height. */
function readBand(rgba: Uint8ClampedArray, { width, luma }: Band): number {
  for (let pixel = 0, at = 0; at < rgba.length; pixel += 1, at += 4) {
    const red = rgba[at] ?? 0;
    const green = rgba[at + 1] ?? 0;
    const blue = rgba[at + 2] ?? 0;
    const isWhite = red >= WHITE && green >= WHITE && blue >= WHITE;
    luma[pixel] = isWhite ? 255 : Math.min(254, (red * 77 + green * 150 + blue * 29) >> 8);
  }
  return Math.floor(rgba.length / 4 / width);
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
  for (let y = 1; y < TILE - 1; y += 1) {
    for (let at = y * width + left + 1, end = at + TILE - 2; at < end; at += 1) {
      const value = luma[at] ?? 0;
      const edge =
        4 * value - (luma[at - 1] ?? 0) - (luma[at + 1] ?? 0) - (luma[at - width] ?? 0) - (luma[at + width] ?? 0);
      sum += value;
      squares += value * value;
      edgeSum += edge;
      edgeSquares += edge * edge;
    }
  }
  const count = (TILE - 2) ** 2;
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
  const lines = TILE / 4;
  for (let line = 0; line < lines; line += 1) {
    let side = 0;
    for (let at = left + line * 4 * next, end = at + TILE * step; at < end; at += step) {
      const away = (luma[at] ?? 0) - mean;
      const now = away > SWING ? 1 : away < -SWING ? -1 : side;
      if (side !== 0 && now !== side) swings += 1;
      side = now;
    }
  }
  return swings / lines;
}
