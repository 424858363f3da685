import * as z from 'zod/mini';
import { once } from '../once.js';
import { confirmation, readable, wordCode } from './codes.js';

/**
 * What people and places are called in this city. Elements never write these words themselves. `kelurahan` is what a
 * village with the code of a kelurahan (`1…` at its end) is called; the others are a `village`.
 */
export const wordsShape = once(() =>
  z.object({
    programme: readable(),
    host: readable(),
    office: readable(),
    officer: readable(),
    officerShort: readable(),
    operator: readable(),
    areaUnit: readable(),
    areaUnitLong: readable(),
    areaHead: readable(),
    subUnit: readable(),
    subHead: readable(),
    village: readable(),
    kelurahan: readable(),
    villageHead: readable(),
    district: readable(),
    city: readable(),
  }),
);

/** @see wordsShape */
export type Words = z.infer<ReturnType<typeof wordsShape>>;

/** Whom a citizen can reach besides the officer. `phone` and `whatsapp` are dialled as written; `plain` says what for. */
export const contactShape = once(() =>
  z.object({
    code: wordCode(),
    name: readable(),
    plain: readable(),
    phone: z.optional(z.string().check(z.regex(/^\+?\d[\d -]{1,20}$/))),
    whatsapp: z.optional(z.string().check(z.regex(/^\+62\d{8,13}$/))),
    web: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/))),
    source: z.string(),
    confirmed: confirmation(),
  }),
);

/** @see contactShape */
export type Contact = z.infer<ReturnType<typeof contactShape>>;

/** A way in which a finished document reaches the citizen; `mediums` are the kinds of document it serves. */
export const deliveryModeShape = once(() =>
  z.object({
    code: wordCode(),
    name: readable(),
    plain: readable(),
    mediums: z.array(z.enum(['card', 'sheet', 'letter'])).check(z.minLength(1)),
    confirmed: confirmation(),
    note: z.optional(readable()),
  }),
);

/** @see deliveryModeShape */
export type DeliveryMode = z.infer<ReturnType<typeof deliveryModeShape>>;

/** A route by which requests come in (`intake`) or news goes out (`notice`). */
export const channelShape = once(() =>
  z.object({
    code: wordCode(),
    use: z.enum(['intake', 'notice']),
    name: readable(),
    plain: readable(),
    confirmed: confirmation(),
  }),
);

/** @see channelShape */
export type Channel = z.infer<ReturnType<typeof channelShape>>;

/** The two colours of a city as `#rrggbb`; text in `onAccent` on `accent` has at least 4.5:1 contrast. */
export const themeShape = once(() => {
  const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/));
  return z.object({ accent: colour, onAccent: colour });
});

/** @see themeShape */
export type Theme = z.infer<ReturnType<typeof themeShape>>;

/** A coded reason: `name` is what staff pick, `plain` the sentence the citizen reads. `turn`: who has to act next, when one reason decides it. */
export const reasonShape = once(() =>
  z.object({
    code: wordCode(),
    name: readable(),
    plain: readable(),
    turn: z.optional(z.enum(['citizen', 'officer'])),
  }),
);

/** @see reasonShape */
export type Reason = z.infer<ReturnType<typeof reasonShape>>;

/** Every list of coded reasons. Each list holds unique codes; `other`, where present, asks staff for a sentence of their own. */
export const reasonsShape = once(() => {
  const list = z.array(reasonShape()).check(z.minLength(1));
  return z.object({
    returnReasons: list,
    refuseReasons: list,
    cancelReasons: list,
    centreCauses: list,
    deliveryFailReasons: list,
  });
});

/** @see reasonsShape */
export type Reasons = z.infer<ReturnType<typeof reasonsShape>>;

/** The text a citizen agrees to. `version` is stored with the consent, so the text may never change under the same version. */
export const consentShape = once(() =>
  z.object({ version: z.string().check(z.minLength(1)), text: z.string().check(z.minLength(40), z.maxLength(2000)) }),
);

/** @see consentShape */
export type Consent = z.infer<ReturnType<typeof consentShape>>;
