import * as z from 'zod/mini';
import { AREA_PATTERN } from '../area.js';
import { once } from '../once.js';
import { confirmation, packCode, readable } from './codes.js';

/** A village (kelurahan, desa, kampung): Kemendagri code, name, and its RW as three digits each; none where a city has no RW. */
export const villageShape = once(() =>
  z.object({
    code: z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)),
    name: readable(),
    rw: z.array(z.string().check(z.regex(/^\d{3}$/))),
  }),
);

/** @see villageShape */
export type Village = z.infer<ReturnType<typeof villageShape>>;

/** A district (kecamatan) and its villages. */
export const districtShape = once(() =>
  z.object({
    code: z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}$/)),
    name: readable(),
    villages: z.array(villageShape()).check(z.minLength(1)),
  }),
);

/** @see districtShape */
export type District = z.infer<ReturnType<typeof districtShape>>;

/**
 * Where the areas come from. `rwInvented` is true while the city has not given its true RW list; `rwTotal`, when
 * present, is the number of RW that the city publishes, and the lists must add up to it.
 */
export const areasNoteShape = once(() =>
  z.object({
    source: readable(),
    licence: z.literal('ODbL-1.0'),
    rwInvented: z.boolean(),
    rwTotal: z.optional(z.number().check(z.int(), z.positive())),
    note: readable(),
  }),
);

/** @see areasNoteShape */
export type AreasNote = z.infer<ReturnType<typeof areasNoteShape>>;

/**
 * A place where documents are printed and fetched. `area` is the district it serves, or the city.
 * `confirmed` is about its name and place.
 */
export const servicePointShape = once(() =>
  z.object({
    code: packCode(),
    name: readable(),
    kind: z.enum(['kecamatan', 'mpp', 'gpp', 'disdukcapil']),
    area: z.string().check(z.regex(AREA_PATTERN)),
    address: z.optional(readable()),
    confirmed: confirmation(),
    note: z.optional(readable()),
  }),
);

/** @see servicePointShape */
export type ServicePoint = z.infer<ReturnType<typeof servicePointShape>>;
