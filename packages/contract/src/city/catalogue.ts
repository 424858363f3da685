import * as z from 'zod/mini';
import { once } from '../once.js';
import { confirmation, packCode, readable, wordCode } from './codes.js';

const sources = once(() => z.array(z.string().check(z.minLength(1))));
const unsure = once(() => z.union([z.boolean(), z.literal('unconfirmed')]));

/**
 * What becomes of a required paper. `photo`: the original is photographed and stays at home. `shown`: the officer also
 * looks at the original. `handed-in`: the original goes into the file and does not come back. `surrendered`: the old
 * document is given up for the new one. `form`: an official form is signed. `data`: a fact checked in data, no paper.
 * `presence`: the person must be there.
 */
export const requirementMode = once(() =>
  z.enum(['photo', 'shown', 'handed-in', 'surrendered', 'form', 'data', 'presence']),
);

/** @see requirementMode */
export type RequirementMode = z.infer<ReturnType<typeof requirementMode>>;

/**
 * One thing that a variant asks for. Requirements of one variant with the same `group` are alternatives: one of them is
 * enough. `condition` is a plain sentence saying when it is needed; `note` is for staff. `form` names the official form
 * when `mode` is `form`. Without `sources` those of the service hold, without `legalBasis` that of the variant.
 */
export const requirementShape = once(() =>
  z.object({
    /** Short enough that the number of an owner still fits behind it. */
    code: packCode().check(z.maxLength(36)),
    name: readable(),
    plain: readable(),
    mode: requirementMode(),
    required: z.boolean(),
    group: z.optional(wordCode()),
    condition: z.optional(readable()),
    form: z.optional(z.string()),
    confirmed: confirmation(),
    note: z.optional(readable()),
    sources: z.optional(sources()),
    legalBasis: z.optional(z.array(readable())),
  }),
);

/** @see requirementShape */
export type Requirement = z.infer<ReturnType<typeof requirementShape>>;

/**
 * How long the office may take. `maxHours` counts from `clockStarts`; `null` where no source gives a figure.
 * `text` is the sentence for the citizen.
 */
export const completionShape = once(() =>
  z.object({
    maxHours: z.nullable(z.number().check(z.positive())),
    clockStarts: z.enum(['complete-and-verified', 'complete', 'submitted']),
    confirmed: confirmation(),
    source: z.string(),
    text: readable(),
  }),
);

/** @see completionShape */
export type Completion = z.infer<ReturnType<typeof completionShape>>;

/**
 * One way to need a document. `whatHappened` lists the codes of `happenings` that lead here, the main one first.
 * `dependsOn` names variants (of this pack, or of `elsewhere`) that must be done before. `leadsTo` names variants that
 * usually follow. `forms` lists every form that may be filled in; one that a requirement names is filled in only when that
 * requirement is chosen. `surrenderOnDelivery` names requirements whose old document is given up when the new one is handed over.
 * `proxyAllowed` says whether somebody else may apply for the person. `visitNeeds` is what a visit at home takes beside
 * the papers: `papers` nothing more, `biometrics` a recording of fingerprints, eyes and face, `unconfirmed` perhaps the
 * person, which no source settles.
 */
export const variantShape = once(() =>
  z.object({
    code: packCode(),
    name: readable(),
    plain: readable(),
    whatHappened: z.array(wordCode()).check(z.minLength(1)),
    requirements: z.array(requirementShape()).check(z.minLength(1)),
    forms: z.array(z.string()),
    legalBasis: z.array(readable()),
    completion: completionShape(),
    requiresPresence: unsure(),
    visitNeeds: z.enum(['papers', 'biometrics', 'unconfirmed']),
    quotaBound: unsure(),
    surrenderOnDelivery: z.array(packCode()),
    dependsOn: z.array(packCode()),
    leadsTo: z.array(packCode()),
    proxyAllowed: z.enum(['yes', 'no', 'unconfirmed']),
    proxyNote: z.optional(readable()),
    validity: z.optional(readable()),
    notes: z.optional(readable()),
  }),
);

/** @see variantShape */
export type Variant = z.infer<ReturnType<typeof variantShape>>;

/** Days within which an event must be reported. A late report is never refused for being late. */
export const deadlineShape = once(() =>
  z.object({
    days: z.number().check(z.int(), z.positive()),
    from: z.enum(['birth', 'death', 'marriage']),
    plain: readable(),
    confirmed: confirmation(),
    source: z.string(),
  }),
);

/** @see deadlineShape */
export type Deadline = z.infer<ReturnType<typeof deadlineShape>>;

/**
 * One kind of document. `medium`: `card` is printed on a numbered blank of the state; `sheet` is a signed file that
 * anybody may print on plain paper; `letter` is signed at a desk. `offered`: the programme brings it to the door, or only
 * informs; then `whereToGo` is the sentence that says where it is asked for.
 */
export const serviceShape = once(() =>
  z.object({
    code: packCode(),
    name: readable(),
    plain: readable(),
    description: readable(),
    kind: z.enum(['population', 'civil']),
    medium: z.enum(['card', 'sheet', 'letter']),
    offered: z.enum(['door', 'information']),
    whereToGo: z.optional(readable()),
    deadline: z.optional(deadlineShape()),
    sources: sources(),
    variants: z.array(variantShape()).check(z.minLength(1)),
  }),
);

/** @see serviceShape */
export type Service = z.infer<ReturnType<typeof serviceShape>>;

/** Several documents that one event asks for; `root` is the item the others wait for. All are variant codes. */
export const bundleShape = once(() =>
  z.object({
    code: packCode(),
    name: readable(),
    plain: readable(),
    root: packCode(),
    items: z.array(packCode()).check(z.minLength(2)),
    confirmed: confirmation(),
    note: readable(),
  }),
);

/** @see bundleShape */
export type Bundle = z.infer<ReturnType<typeof bundleShape>>;

/** An answer to "what happened?", the first question of the request form. */
export const happeningShape = once(() => z.object({ code: wordCode(), plain: readable() }));

/** @see happeningShape */
export type Happening = z.infer<ReturnType<typeof happeningShape>>;

/** An official form. Its code is only unique together with its regulation: older sets reuse the same codes. */
export const formShape = once(() =>
  z.object({
    code: z.string().check(z.regex(/^F-\d\.\d{2}$/)),
    name: readable(),
    plain: readable(),
    regulation: readable(),
  }),
);

/** @see formShape */
export type OfficialForm = z.infer<ReturnType<typeof formShape>>;

/** Something that a variant may depend on and that this programme does not handle; `plain` says where to go. */
export const elsewhereShape = once(() => z.object({ code: packCode(), name: readable(), plain: readable() }));

/** @see elsewhereShape */
export type Elsewhere = z.infer<ReturnType<typeof elsewhereShape>>;
