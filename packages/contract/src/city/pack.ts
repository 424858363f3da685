import * as z from 'zod/mini';
import { once } from '../once.js';
import { bundleRulesShape } from './bundle-rules.js';
import { workingCalendarShape } from './calendar.js';
import { bundleShape, elsewhereShape, formShape, happeningShape, serviceShape } from './catalogue.js';
import { confirmation, readable } from './codes.js';
import { complaintTermsShape } from './complaint-terms.js';
import { custodyTermsShape } from './custody-terms.js';
import { fairnessTermsShape } from './fairness-terms.js';
import { dutyCategoryShape } from './duties.js';
import { cityKeyShape } from './keys.js';
import { outreachShape } from './outreach.js';
import { textsShape } from './texts-shape.js';
import { promiseTermsShape } from './promise-terms.js';
import { areasNoteShape, districtShape, servicePointShape } from './places.js';
import { triageQuestionShape } from './triage.js';
import {
  channelShape,
  consentShape,
  contactShape,
  deliveryModeShape,
  reasonsShape,
  themeShape,
  wordsShape,
} from './words.js';

/**
 * Everything that makes one city differ from another. The shape is lenient to unknown fields, so that an older page can
 * read a newer pack; the pack check of the cities package is not, so that a misspelt field is found before it ships.
 *
 * `version` changes with every change of content. `utcOffset` is in minutes (420 for Asia/Jakarta; Indonesian zones
 * have no summer time). `notice` and `freeNotice` are shown to the citizen as they stand.
 */
export const cityPackShape = once(() =>
  z.object({
    format: z.literal(1),
    version: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/)),
    city: z.object({
      code: z.string().check(z.regex(/^\d{2}\.\d{2}$/)),
      name: readable(),
      province: z.object({ code: z.string().check(z.regex(/^\d{2}$/)), name: readable() }),
    }),
    timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
    utcOffset: z.union([z.literal(420), z.literal(480), z.literal(540)]),
    locale: z.literal('id'),
    /** Texts of the pack in other languages, each by its Indonesian text. What has none is shown in Indonesian. */
    texts: textsShape(),
    notice: readable(),
    freeNotice: readable(),
    words: wordsShape(),
    theme: themeShape(),
    contacts: z.array(contactShape()).check(z.minLength(1)),
    areasNote: areasNoteShape(),
    areas: z.array(districtShape()).check(z.minLength(1)),
    servicePoints: z.array(servicePointShape()).check(z.minLength(1)),
    calendar: workingCalendarShape(),
    deliveryModes: z.array(deliveryModeShape()).check(z.minLength(1)),
    channels: z.array(channelShape()).check(z.minLength(1)),
    happenings: z.array(happeningShape()).check(z.minLength(1)),
    forms: z.array(formShape()),
    proxy: z.object({ form: z.string(), plain: readable(), confirmed: confirmation(), note: readable() }),
    services: z.array(serviceShape()).check(z.minLength(1)),
    bundles: z.array(bundleShape()),
    bundleRules: bundleRulesShape(),
    triage: z.array(triageQuestionShape()),
    elsewhere: z.array(elsewhereShape()),
    reasons: reasonsShape(),
    consent: consentShape(),
    /** By which people check what was signed. The gateway adds its own. */
    keys: z.optional(z.array(cityKeyShape())),
    /** To which phones seal what they keep until it is sent; the first is the current one. The gateway lays its own here. */
    sealing: z.optional(z.array(cityKeyShape())),
    custody: z.optional(custodyTermsShape()),
    promise: z.optional(promiseTermsShape()),
    fairness: z.optional(fairnessTermsShape()),
    complaints: z.optional(complaintTermsShape()),
    outreach: z.optional(outreachShape()),
    /** What officers do besides the requests; without it the usual categories. */
    duties: z.optional(z.array(dutyCategoryShape()).check(z.minLength(1))),
  }),
);

/** @see cityPackShape */
export type CityPack = z.infer<ReturnType<typeof cityPackShape>>;
