import * as z from 'zod/mini';
import { confirmation } from '../city/codes.js';
import { contactShape, themeShape, wordsShape } from '../city/words.js';
import { once } from '../once.js';
import { componentCodes } from './components.js';
import { informationClasses, stepPictures } from './shape.js';

const sources = once(() => z.array(z.string()));

/**
 * How a thing stands: confirmed by the office itself, told by others (`secondary`), told by nobody who may (`no`), or
 * not there at all.
 */
const standing = once(() => z.enum(['yes', 'secondary', 'no', 'missing']));

/** @see standing */
export type Standing = z.infer<ReturnType<typeof standing>>;

/** `alternatives`: one of these and `text` is enough. `when`: the sentence that says when it is asked for. */
const line = once(() =>
  z.object({
    text: z.string(),
    confirmed: confirmation(),
    alternatives: z.optional(z.array(z.string())),
    when: z.optional(z.string()),
  }),
);

/** @see line */
export type PublishedLine = z.infer<ReturnType<typeof line>>;

const component = once(() =>
  z.object({
    code: z.enum(componentCodes),
    part: z.enum(['delivery', 'internal']),
    name: z.string(),
    plain: z.string(),
    standing: standing(),
    /** Lines under a heading, as the kinds of a service; without a heading `name` is null. */
    groups: z.array(z.object({ name: z.nullable(z.string()), lines: z.array(line()) })),
    sources: sources(),
  }),
);

/** One component of one service as it is published. */
export type PublishedComponent = z.infer<ReturnType<typeof component>>;

const procedure = once(() =>
  z.object({
    name: z.string(),
    confirmed: confirmation(),
    sources: sources(),
    steps: z.array(
      z.object({ who: z.string(), what: z.string(), howLong: z.nullable(z.string()), picture: z.enum(stepPictures) }),
    ),
  }),
);

/** How a service runs, as it is published. */
export type PublishedProcedure = z.infer<ReturnType<typeof procedure>>;

const service = once(() =>
  z.object({
    code: z.string(),
    name: z.string(),
    plain: z.string(),
    unit: z.string(),
    alsoAt: z.array(z.string()),
    fromCatalogue: z.boolean(),
    components: z.array(component()),
    procedure: z.nullable(procedure()),
  }),
);

/** A service with all fourteen components, those that are missing too. */
export type PublishedService = z.infer<ReturnType<typeof service>>;

const unit = once(() =>
  z.object({
    code: z.string(),
    kind: z.string(),
    name: z.string(),
    plain: z.string(),
    address: z.nullable(z.string()),
    hours: z.nullable(z.string()),
    /** Names of the places where there is one. */
    places: z.array(z.string()),
    standing: confirmation(),
    sources: sources(),
    /** Codes of the services it gives, first those it answers for. */
    services: z.array(z.string()),
  }),
);

/** A unit that gives services. */
export type PublishedUnit = z.infer<ReturnType<typeof unit>>;

const information = once(() =>
  z.object({
    code: z.string(),
    class: z.enum(informationClasses),
    name: z.string(),
    plain: z.string(),
    period: z.nullable(z.string()),
    place: z.nullable(z.string()),
    confirmed: confirmation(),
    sources: sources(),
  }),
);

/** One piece of public information. */
export type PublishedInformation = z.infer<ReturnType<typeof information>>;

/**
 * The standards of a city as they are published, reply of `GET /v1/standards`: for everybody, without a login. `words`
 * and `theme` are those of the pack, so that a page can be made of this reply alone.
 */
export const standardsPage = once(() =>
  z.object({
    format: z.literal(1),
    city: z.object({ code: z.string(), name: z.string() }),
    /** Of the standards and of the pack that they were made of. */
    version: z.string(),
    packVersion: z.string(),
    freeNotice: z.string(),
    words: wordsShape(),
    theme: themeShape(),
    units: z.array(unit()),
    services: z.array(service()),
    information: z.array(information()),
    /** Where people complain. */
    contacts: z.array(contactShape()),
  }),
);

/** @see standardsPage */
export type StandardsPage = z.infer<ReturnType<typeof standardsPage>>;
