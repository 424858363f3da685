import { once } from '@halo-pamor/contract';
import { MOST_TEXT } from './frame-settings.js';
import { count, either, flag, list, nothing, number, object, oneOf, optional, record, text } from '../shapes.js';

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

const none = object({});
/** Ids, codes and counts: what events of `<halo-pamor>` carry. */
const told = record(text(40), either(text(300), number, flag, nothing));

/** What the page around says to the frame. */
export const aroundWords = once(() => ({
  calls: {
    hello: {
      params: object({ versions: list(number, 16), settings: record(oneOf(FRAME_SETTINGS), text(MOST_TEXT)) }),
      result: object({ version: oneOf(FRAME_VERSIONS) }),
    },
    open: { params: object({ view: text(60), requestId: optional(text(60)) }), result: nothing },
    goBack: { params: none, result: object({ went: flag }) },
    sync: { params: none, result: nothing, timeoutMs: 60_000 },
    lock: { params: none, result: nothing },
    leave: { params: none, result: object({ choice: text(20) }), timeoutMs: QUESTION_MS },
  },
  events: {},
}));

/** What the frame says to the page around. */
export const frameWords = once(() => ({
  calls: {
    token: {
      params: object({ reason: text(40) }),
      result: object({ token: text(16_000) }),
      timeoutMs: QUESTION_MS,
    },
    before: {
      params: object({ name: oneOf(FRAME_QUESTIONS), detail: told }),
      result: object({ go: flag }),
      timeoutMs: QUESTION_MS,
    },
  },
  events: {
    height: object({ px: count(MOST_PIXELS) }),
    told: object({ name: oneOf(FRAME_EVENTS), detail: told }),
  },
}));
