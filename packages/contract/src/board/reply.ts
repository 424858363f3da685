import * as z from 'zod/mini';
import { AREA_PATTERN, PLACE_PATTERN } from '../area.js';
import { once } from '../once.js';
import { figuresShape } from './figures.js';
import { centreWaitsShape } from './outage.js';

/** Query of `GET /v1/board`: a part of what the caller sees; all of it when it is left out. */
export const boardQuery = once(() => z.strictObject({ area: z.optional(z.string().check(z.regex(AREA_PATTERN))) }));

/** An officer as the board shows one: never a telephone number, never a position. */
const boardOfficer = once(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    /** When something was last heard of them: the last time that a command of theirs came; null when never. */
    heardAt: z.nullable(z.string()),
  }),
);

/** One place, an RW or a village without RW, and who serves it. */
export const boardPlace = once(() =>
  z.object({
    place: z.string().check(z.regex(PLACE_PATTERN)),
    figures: figuresShape(),
    /** Since when the oldest request without an answer waits; null when none does. */
    waitsSince: z.nullable(z.string()),
    officer: z.nullable(boardOfficer()),
    /** Who serves it instead of the officer now, and until when; absent where nobody does. */
    standIn: z.optional(z.extend(boardOfficer(), { until: z.nullable(z.string()) })),
  }),
);
/** One place of the board. */
export type BoardPlace = z.infer<ReturnType<typeof boardPlace>>;

/** Reply of `GET /v1/board`: every place of the area that the city names, also those without work, in the order of their codes. */
export const boardReply = once(() =>
  z.object({
    /** When it was read, by the gateway's clock. */
    at: z.string(),
    area: z.string(),
    /** Whether the officers or the places are an invented list, which the screen says. */
    invented: z.boolean(),
    /** What came to wait for the centre in the last hours. */
    centre: centreWaitsShape(),
    places: z.array(boardPlace()),
  }),
);
/** The board of an area. */
export type BoardReply = z.infer<ReturnType<typeof boardReply>>;
