import * as z from 'zod/mini';
import { once } from '../once.js';

/**
 * What the board counts of a place. `open` is what still waits for somebody, and the five behind it are whose turn that is;
 * together they are `open`. The others overlap.
 */
export const boardFigures = [
  'open',
  'officer',
  'operator',
  'centre',
  'carrier',
  'citizen',
  'unanswered',
  'late',
  'warned',
  'visits',
  'originals',
] as const;
/** The name of a figure of the board. */
export type BoardFigure = (typeof boardFigures)[number];

const count = once(() => z.number().check(z.int(), z.gte(0)));

/** Shape of the figures of one place, or of many added up. */
export const figuresShape = once(() =>
  z.object({
    /** Requests that still wait for somebody. */
    open: count(),
    /** Of these, those whose next step is the officer's, a returned one among them. */
    officer: count(),
    /** The desk's. */
    operator: count(),
    /** The centre's: nobody in the city can do anything. */
    centre: count(),
    /** Whoever brings it home. */
    carrier: count(),
    /** The citizen's. */
    citizen: count(),
    /** Submitted, and nobody has agreed on a visit. */
    unanswered: count(),
    /** Unanswered for longer than {@link ANSWER_WITHIN_HOURS}. */
    late: count(),
    /** With a warning to which nobody has seen. */
    warned: count(),
    /** Requests for which somebody was at the door today, whatever came of it, by the city's clock. */
    visits: count(),
    /** Requests with an original paper outside of its owner's home. */
    originals: count(),
  }),
);
/** The figures of one place, or of many added up. */
export type Figures = z.infer<ReturnType<typeof figuresShape>>;

/** Hours after which a request without an answer counts as late. No regulation names a figure; a city may ask for another. */
export const ANSWER_WITHIN_HOURS = 24;

/** A place without work. */
export const noFigures: Figures = {
  open: 0,
  officer: 0,
  operator: 0,
  centre: 0,
  carrier: 0,
  citizen: 0,
  unanswered: 0,
  late: 0,
  warned: 0,
  visits: 0,
  originals: 0,
};

/** Adds up the figures of several places. */
export function sumFigures(all: Iterable<Figures>): Figures {
  const sum: Record<BoardFigure, number> = { ...noFigures };
  for (const figures of all) for (const name of boardFigures) sum[name] += figures[name];
  return sum;
}
