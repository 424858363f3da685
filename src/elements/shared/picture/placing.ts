/** Width and height in CSS pixels, or of a picture in its own. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** A place relative to the middle of the box, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How a picture lies in its box. */
export interface Placing extends Spot {
  /** 1: all of it fits; `MOST_ZOOM` at most. */
  readonly zoom: number;
  /** Quarter turns clockwise, 0 to 3. */
  readonly turns: number;
}

/** Print of a paper that was photographed at a long side of 2,000 pixels is not to be read any better beyond this. */
export const MOST_ZOOM = 8;

/** All of the picture, upright as it came. */
export const whole: Placing = { zoom: 1, turns: 0, x: 0, y: 0 };

/** How many CSS pixels one pixel of the picture takes. */
export function scaleOf({ zoom, turns }: Placing, picture: Extent, box: Extent): number {
  const { width, height } = upright(picture, turns);
  return zoom * Math.min(box.width / width, box.height / height);
}

/** The picture's extent after it was turned. */
function upright({ width, height }: Extent, turns: number): Extent {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** Keeps the picture from being pushed out of its box: what is smaller than the box stays in the middle. */
function held(placing: Placing, picture: Extent, box: Extent): Placing {
  const scale = scaleOf(placing, picture, box);
  const { width, height } = upright(picture, placing.turns);
  const within = (at: number, most: number): number => Math.min(most, Math.max(-most, at)) || 0;
  return {
    ...placing,
    x: within(placing.x, Math.max(0, (width * scale - box.width) / 2)),
    y: within(placing.y, Math.max(0, (height * scale - box.height) / 2)),
  };
}

/** Larger or smaller by a factor; what lies under `at` stays there, as far as the edges allow. */
export function zoomed(placing: Placing, factor: number, at: Spot, picture: Extent, box: Extent): Placing {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, placing.zoom * factor));
  const grown = zoom / placing.zoom;
  const x = at.x - (at.x - placing.x) * grown;
  const y = at.y - (at.y - placing.y) * grown;
  return held({ ...placing, zoom, x, y }, picture, box);
}

/** Pushed by so many CSS pixels. */
export function moved(placing: Placing, by: Spot, picture: Extent, box: Extent): Placing {
  return held({ ...placing, x: placing.x + by.x, y: placing.y + by.y }, picture, box);
}

/** A quarter turn on, shown as a whole: what was in sight would not be after a turn. */
export function turned({ turns }: Placing, quarters: number): Placing {
  return { ...whole, turns: (turns + quarters + 4) % 4 };
}
