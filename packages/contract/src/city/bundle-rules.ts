import * as z from 'zod/mini';
import { once } from '../once.js';
import { confirmation, packCode, readable, wordCode } from './codes.js';
import { householdShape } from './household.js';

/**
 * When a rule applies: every tag of `if` is there and none of `unless`. Tags are what the family told (of the person, the
 * family card or the household), the code of the event, the age bands, and `has-…` and `lacks-…` with the code of a
 * document in small letters.
 */
const tagged = once(() => ({
  if: z.optional(z.array(wordCode())),
  unless: z.optional(z.array(wordCode())),
}));

/** A tag that follows from the age in whole years: from `from`, below `below`; or from another tag in `orIf`. */
const ageBandShape = once(() =>
  z.object({
    tag: wordCode(),
    from: z.optional(z.number().check(z.int(), z.positive())),
    below: z.optional(z.number().check(z.int(), z.positive())),
    orIf: z.optional(z.array(wordCode())),
    unless: z.optional(z.array(wordCode())),
  }),
);

/**
 * A paper as a thing in a drawer, which several requirements ask for under different codes: the KK that is photographed
 * for one document and surrendered for another is one sheet. `of` says whose it is: one for each person of the document,
 * one for each of their family cards, or one for the whole event. With `if` and `unless` only people who match have one.
 */
const thingShape = once(() =>
  z.object({ code: packCode(), papers: z.array(packCode()), of: z.enum(['person', 'card', 'event']), ...tagged() }),
);

/** When an optional paper is asked for, or an alternative may be chosen. Without `variant` it holds in each. */
const conditionShape = once(() => z.object({ paper: packCode(), variant: z.optional(packCode()), ...tagged() }));

/** Another paper that serves as well: the new akta as the proof of change. */
const standInShape = once(() => z.object({ paper: packCode(), by: packCode(), ...tagged() }));

/** Requirement codes that the document made by a variant fulfils for documents made after it. */
const producesShape = once(() => z.object({ variant: packCode(), papers: z.array(packCode()).check(z.minLength(1)) }));

/** A life event that a bundle starts from, and the roles of people and family cards that a family is asked about. */
export const lifeEventShape = once(() =>
  z.object({ code: wordCode(), plain: readable(), people: z.array(wordCode()), cards: z.array(wordCode()) }),
);

/** @see lifeEventShape */
export type LifeEvent = z.infer<ReturnType<typeof lifeEventShape>>;

/**
 * A document that falls due for each person or family card with the role. `shared` rules with the same variant make one
 * item for all; else there is one for each. `copies` counts sheets given out, one unless said. `plain` is the reason as a
 * sentence.
 */
export const dueRuleShape = once(() =>
  z.object({
    code: wordCode(),
    event: wordCode(),
    role: wordCode(),
    document: packCode(),
    variant: packCode(),
    shared: z.boolean(),
    copies: z.optional(z.number().check(z.int(), z.positive())),
    plain: readable(),
    basis: readable(),
    confirmed: confirmation(),
    ...tagged(),
  }),
);

/** @see dueRuleShape */
export type DueRule = z.infer<ReturnType<typeof dueRuleShape>>;

/** Something that belongs to an event and that no service of the pack makes; `plain` says where it comes from. */
const adviceShape = once(() => z.object({ code: wordCode(), event: wordCode(), plain: readable(), ...tagged() }));

/** A document that a person of the household seems to lack, as an offer: `plain` is the sentence. */
export const gapRuleShape = once(() =>
  z.object({
    code: wordCode(),
    document: packCode(),
    variant: packCode(),
    plain: readable(),
    basis: readable(),
    confirmed: confirmation(),
    ...tagged(),
  }),
);

/** @see gapRuleShape */
export type GapRule = z.infer<ReturnType<typeof gapRuleShape>>;

/**
 * The rules by which a life event becomes documents. `order` lists the services in the order in which their documents are
 * made, so that a family card comes before the identity card that copies it. `madeHere` is the note on a paper that an
 * item of the same request makes; `{item}` in it is that item's name. `households` says what a family is asked.
 */
export const bundleRulesShape = once(() =>
  z.object({
    order: z.array(packCode()),
    madeHere: readable(),
    produces: z.array(producesShape()),
    ages: z.array(ageBandShape()),
    things: z.array(thingShape()),
    conditions: z.array(conditionShape()),
    standIns: z.array(standInShape()),
    events: z.array(lifeEventShape()),
    due: z.array(dueRuleShape()),
    advice: z.array(adviceShape()),
    gaps: z.array(gapRuleShape()),
    households: z.array(householdShape()),
  }),
);

/** @see bundleRulesShape */
export type BundleRules = z.infer<ReturnType<typeof bundleRulesShape>>;
