import * as z from 'zod/mini';
import { PLACE_PATTERN } from '../../area.js';
import { once } from '../../once.js';
import { complaintFacts } from './events.js';
import { complaintNews, complaintStatuses } from './words.js';

/** What happened since, oldest first. */
const courseShape = once(() =>
  z.array(
    z.object({
      at: z.string(),
      news: z.enum(complaintNews),
      /** Role of whoever did it, `author` for whoever made the complaint. */
      by: z.string(),
      /** Empty where nothing was written. */
      text: z.string(),
    }),
  ),
);

/** Shape of one complaint, wish or question. */
export const complaintView = once(() =>
  z.object({
    kind: z.literal('complaint'),
    id: z.string(),
    /** Number of events so far. */
    version: z.number(),
    city: z.string(),
    place: z.string().check(z.regex(PLACE_PATTERN)),
    ...complaintFacts(),
    openedAt: z.string(),
    changedAt: z.string(),
    status: z.enum(complaintStatuses),
    /** By when the next is due: an answer, or the word of whoever made it. Null where nothing is. */
    dueAt: z.nullable(z.string()),
    course: courseShape(),
    handedOver: z.nullable(z.object({ number: z.nullable(z.string()), at: z.string() })),
    closedAt: z.nullable(z.string()),
  }),
);
/** One complaint, wish or question. */
export type ComplaintView = z.infer<ReturnType<typeof complaintView>>;

/** Most entries in the course of a complaint; what more would be said begins another. */
export const MOST_COURSE = 100;

/** What of a complaint is shown for its code and its word. */
export const followedComplaint = once(() => {
  const {
    class: cls,
    about,
    status,
    level,
    openedAt,
    changedAt,
    dueAt,
    text,
    course,
    handedOver,
    closedAt,
  } = complaintView().shape;
  return z.object({ class: cls, about, status, level, openedAt, changedAt, dueAt, text, course, handedOver, closedAt });
});
/** What of a complaint is shown for its code and its word. */
export type FollowedComplaint = z.infer<ReturnType<typeof followedComplaint>>;
