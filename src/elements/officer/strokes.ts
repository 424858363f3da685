/** A point of a signature, in a field of 1,000 by 400. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Width and height of the field in which strokes are noted. */
const FIELD = { width: 1000, height: 400 } as const;

/** Points nearer to each other than this say nothing more, and cost bytes. */
const LEAST_STEP = 8;
/** The contract takes 6,000 characters; the longest point has eight with its separator. */
const MOST_POINTS = 740;

/** A place in the field as a share of its sides, from 0 to 1, as a point. */
export function pointAt(across: number, down: number): Point {
  const within = (share: number, side: number) => Math.round(Math.min(Math.max(share, 0), 1) * (side - 1));
  return { x: within(across, FIELD.width), y: within(down, FIELD.height) };
}

/** The strokes with one more point at the end of the last, unless it says nothing more or there are too many. */
export function withPoint(strokes: readonly (readonly Point[])[], point: Point): readonly (readonly Point[])[] {
  const last = strokes.at(-1) ?? [];
  const before = last.at(-1);
  const isNear = before !== undefined && Math.hypot(point.x - before.x, point.y - before.y) < LEAST_STEP;
  const points = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  return isNear || points >= MOST_POINTS ? strokes : [...strokes.slice(0, -1), [...last, point]];
}

/** Strokes as the contract writes them: `x,y x,y;x,y`. */
export function writtenStrokes(strokes: readonly (readonly Point[])[]): string {
  return strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => stroke.map(({ x, y }) => `${x},${y}`).join(' '))
    .join(';');
}

/** Written strokes as the path of an SVG over the same field; a stroke of one point is a dot. */
export function pathOf(written: string): string {
  return written
    .split(';')
    .filter(Boolean)
    .map((stroke) => {
      const points = stroke.split(' ');
      return `M${points.length === 1 ? `${stroke} ${stroke}` : points.join(' ')}`;
    })
    .join('');
}
