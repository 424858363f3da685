import * as z from 'zod/mini';
import { confirmation, packCode, readable, wordCode } from '../city/codes.js';
import { textsShape } from '../city/texts-shape.js';
import { once } from '../once.js';
import { componentCodes } from './components.js';
import { selfCheckShape } from './self-check/shape.js';

const sources = once(() => z.array(z.string().check(z.minLength(1), z.maxLength(300))));

/** What somebody says of one component: sentences, who says so, and how far it is confirmed. One that is left out is missing. */
const saidComponent = once(() =>
  z.object({
    code: z.enum(componentCodes),
    lines: z.array(readable()).check(z.minLength(1)),
    sources: sources(),
    confirmed: confirmation(),
  }),
);

/** @see saidComponent */
export type SaidComponent = z.infer<ReturnType<typeof saidComponent>>;

/** Names of the pictures that a step may have; the page draws them. */
export const stepPictures = [
  'ask',
  'call',
  'visit',
  'papers',
  'upload',
  'check',
  'camera',
  'wait',
  'print',
  'ready',
  'bring',
  'receive',
  'walk-in',
  'list',
] as const;

/** @see stepPictures */
export type StepPicture = (typeof stepPictures)[number];

/** How a service runs, as steps: who does what, how long it takes at most where somebody says so, and a picture. */
const saidProcedure = once(() =>
  z.object({
    code: wordCode(),
    name: readable(),
    steps: z
      .array(
        z.object({
          who: readable(),
          what: readable(),
          howLong: z.optional(readable()),
          picture: z.enum(stepPictures),
        }),
      )
      .check(z.minLength(1)),
    sources: sources(),
    confirmed: confirmation(),
  }),
);

/** Who gives services. `spread`: there is one in each district or village of the pack. */
const saidUnit = once(() =>
  z.object({
    code: packCode(),
    kind: z.enum(['dinas', 'dinas-sosial', 'kecamatan', 'kelurahan', 'puskesmas', 'service-point', 'other']),
    name: readable(),
    plain: readable(),
    address: z.optional(readable()),
    hours: z.optional(readable()),
    spread: z.optional(z.enum(['district', 'village'])),
    sources: sources(),
    confirmed: confirmation(),
    /** What holds for every service of this unit. */
    components: z.array(saidComponent()),
  }),
);

/**
 * A service of a unit. Code of a service of the catalogue: then name, requirements, time, fee and product are told there
 * and may not be told again here. Any other service has its own `name` and `plain`.
 */
const saidService = once(() =>
  z.object({
    code: packCode(),
    unit: packCode(),
    /** Other units where papers are given in or documents fetched. */
    alsoAt: z.array(packCode()),
    name: z.optional(readable()),
    plain: z.optional(readable()),
    procedure: z.optional(wordCode()),
    components: z.array(saidComponent()),
  }),
);

/** How public information has to be given: at set times, at once, or when somebody asks. */
export const informationClasses = ['regular', 'at-once', 'any-time'] as const;

/** @see informationClasses */
export type InformationClass = (typeof informationClasses)[number];

const saidInformation = once(() =>
  z.object({
    code: packCode(),
    class: z.enum(informationClasses),
    name: readable(),
    plain: readable(),
    /** How often, or within what time. */
    period: z.optional(readable()),
    /** Where it is found or asked for. */
    place: z.optional(readable()),
    sources: sources(),
    confirmed: confirmation(),
  }),
);

/**
 * What a city publishes about its services beside the pack. It is read with the pack by `standardsOf`, and kept apart
 * from it because every phone carries the pack and few people read standards.
 */
export const cityStandardsShape = once(() =>
  z.object({
    format: z.literal(1),
    version: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/)),
    city: z.string().check(z.regex(/^\d{2}\.\d{2}$/)),
    /** What the fourteen are called, and what each says, for people. */
    components: z.array(z.object({ code: z.enum(componentCodes), name: readable(), plain: readable() })),
    /** What holds for every service of every unit. */
    everywhere: z.array(saidComponent()),
    /** What people hold in their hands at the end, by the medium of a service of the catalogue. */
    mediums: z.array(
      z.object({
        code: z.enum(['card', 'sheet', 'letter']),
        line: readable(),
        sources: sources(),
        confirmed: confirmation(),
      }),
    ),
    units: z.array(saidUnit()).check(z.minLength(1)),
    services: z.array(saidService()).check(z.minLength(1)),
    procedures: z.array(saidProcedure()),
    information: z.array(saidInformation()),
    selfCheck: selfCheckShape(),
    /** As in the pack; what its catalogue tells is said by the texts of the pack. */
    texts: textsShape(),
  }),
);

/** @see cityStandardsShape */
export type CityStandards = z.infer<ReturnType<typeof cityStandardsShape>>;
