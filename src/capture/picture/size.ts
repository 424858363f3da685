/** The long side that a picture is reduced to, in pixels: a page of print fills about 170 dots to the inch. */
export const LONG_SIDE = 2000;

/** More pixels than this are not decoded: they would take the memory of a small phone. */
export const MOST_PIXELS = 80e6;

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size with the same shape whose long side is at most `longSide`; a picture is never enlarged. */
export function reduced({ width, height }: Size, longSide: number): Size {
  const scale = Math.min(1, longSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
