import { once } from '@halo-pamor/contract';
import * as z from 'zod/mini';

/** The versions of this vocabulary that are spoken today. */
export const FRAME_VERSIONS = [1] as const;

/** Attributes of `<halo-pamor>` that a page around the frame may set. */
export const FRAME_SETTINGS = [
  'city',
  'gateway',
  'view',
  'request-id',
  'locale',
  'lang',
  'theme',
  'pin',
  'lock-after',
] as const;

/** What `<halo-pamor>` tells its page and the frame passes on. */
export const FRAME_EVENTS = [
  'halo-ready',
  'halo-view-change',
  'halo-submit',
  'halo-handover',
  'halo-outbox',
  'halo-auth-required',
  'halo-error',
  'halo-exit',
] as const;

/** What `<halo-pamor>` asks its page before it goes on. */
export const FRAME_QUESTIONS = ['halo-before-submit', 'halo-before-handover', 'halo-before-leave'] as const;

/** The tallest that a frame says it is, in CSS pixels. */
export const MOST_PIXELS = 100_000;

/** A person may take this long over a question of the page around, in milliseconds. */
const QUESTION_MS = 300_000;

const text = (most: number) => z.string().check(z.maxLength(most));
const none = () => z.object({});
/** Ids, codes and counts: what events of `<halo-pamor>` carry. */
const told = () => z.record(text(40), z.union([text(300), z.number(), z.boolean(), z.null()]));

/** What the page around says to the frame. */
export const aroundWords = once(() => ({
  calls: {
    hello: {
      params: z.object({
        versions: z.array(z.number()).check(z.maxLength(16)),
        settings: z.partialRecord(z.enum(FRAME_SETTINGS), text(500)),
      }),
      result: z.object({ version: z.literal(FRAME_VERSIONS) }),
    },
    open: { params: z.object({ view: text(60), requestId: z.optional(text(60)) }), result: z.null() },
    goBack: { params: none(), result: z.object({ went: z.boolean() }) },
    sync: { params: none(), result: z.null(), timeoutMs: 60_000 },
    lock: { params: none(), result: z.null() },
    leave: { params: none(), result: z.object({ choice: text(20) }), timeoutMs: QUESTION_MS },
  },
  events: {},
}));

/** What the frame says to the page around. */
export const frameWords = once(() => ({
  calls: {
    token: {
      params: z.object({ reason: text(40) }),
      result: z.object({ token: text(16_000) }),
      timeoutMs: QUESTION_MS,
    },
    before: {
      params: z.object({ name: z.enum(FRAME_QUESTIONS), detail: told() }),
      result: z.object({ go: z.boolean() }),
      timeoutMs: QUESTION_MS,
    },
  },
  events: {
    height: z.object({ px: z.number().check(z.int(), z.nonnegative(), z.maximum(MOST_PIXELS)) }),
    told: z.object({ name: z.enum(FRAME_EVENTS), detail: told() }),
  },
}));
