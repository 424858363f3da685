import { needsOf, type BundleRules, type Requirement, type Variant } from '../city/index.js';
import type { DueItem, Subject } from './due.js';
import { applies, type Tagged } from './situation.js';

/** One way to meet a need: a thing of an owner (`-` where it belongs to nobody in particular) and the requirement it meets. */
export interface Way {
  readonly key: string;
  readonly owner: string | null;
  readonly requirement: Requirement;
}

/** Something an item needs, in any one of several ways. `code` is the group or the requirement's code. */
export interface ItemNeed {
  readonly code: string;
  readonly ways: readonly Way[];
}

/** What an item needs: papers, facts that are only looked up, and papers that may or may not be asked for. */
export interface ItemNeeds {
  readonly papers: readonly ItemNeed[];
  readonly facts: readonly Requirement[];
  readonly maybe: readonly Requirement[];
}

interface Thing extends Tagged {
  readonly code: string;
  readonly of: 'person' | 'card' | 'event';
}

interface Choice {
  readonly requirement: Requirement;
  readonly thing: Thing;
  readonly conditions: readonly Tagged[];
  readonly standIns: readonly { readonly rule: Tagged; readonly thing: Thing }[];
}

/** A need of a variant with all that the rules say about its papers, so that a plan costs no search. */
export interface VariantNeed {
  readonly code: string;
  readonly required: boolean;
  readonly choices: readonly Choice[];
}

/** Joins a variant's requirements with the rules about their papers. */
export function variantNeeds(
  variant: Variant,
  { things, conditions, standIns }: Pick<BundleRules, 'things' | 'conditions' | 'standIns'>,
): VariantNeed[] {
  const thingOf = (paper: string): Thing =>
    things.find(({ papers }) => papers.includes(paper)) ?? { code: paper, of: 'event' };
  const choiceOf = (requirement: Requirement): Choice => ({
    requirement,
    thing: thingOf(requirement.code),
    conditions: conditions.filter(
      (rule) => rule.paper === requirement.code && (rule.variant ?? variant.code) === variant.code,
    ),
    standIns: standIns
      .filter(({ paper }) => paper === requirement.code)
      .map((rule) => ({ rule, thing: thingOf(rule.by) })),
  });
  return needsOf(variant).map(({ code, required, anyOf }) => ({ code, required, choices: anyOf.map(choiceOf) }));
}

/**
 * Works out what an item needs for its subjects.
 *
 * @param everybody all subjects of the situation, since a paper of a family card may belong to one who stands on it
 */
export function needsOfItem(item: DueItem, needs: readonly VariantNeed[], everybody: readonly Subject[]): ItemNeeds {
  const tags = new Set(item.subjects.flatMap((subject) => [...subject.tags]));
  const papers: ItemNeed[] = [];
  const facts: Requirement[] = [];
  const maybe: Requirement[] = [];
  for (const { code, required, choices } of needs) {
    const [only, ...others] = choices;
    if (only === undefined) continue;
    const { requirement } = only;
    if (others.length > 0) {
      const fitting = choices.filter(({ conditions }) => conditions.every((rule) => applies(rule, tags)));
      // Conditions that exclude each other can leave none; then all stand, so that nothing is asked for too little.
      const ways = (fitting.length > 0 ? fitting : choices).flatMap((choice) => waysOf(choice, item, everybody).flat());
      if (ways.length > 0) papers.push({ code, ways });
    } else if (requirement.mode === 'data' || requirement.mode === 'presence') {
      (required ? facts : maybe).push(requirement);
    } else if (required || isAsked(only, tags)) {
      papers.push(...aloneNeeds(code, only, item, everybody, tags));
    } else if (only.conditions.length === 0 && only.thing.if === undefined) {
      maybe.push(requirement);
    }
  }
  return { papers, facts, maybe };
}

/** An optional paper is asked for when a condition of the rules holds, or when somebody has the thing it names. */
function isAsked({ conditions, thing }: Choice, tags: ReadonlySet<string>): boolean {
  return conditions.length > 0 ? conditions.some((rule) => applies(rule, tags)) : thing.if !== undefined;
}

function aloneNeeds(
  code: string,
  choice: Choice,
  item: DueItem,
  everybody: readonly Subject[],
  tags: ReadonlySet<string>,
): ItemNeed[] {
  return waysOf(choice, item, everybody).map((any) => ({
    code,
    ways: [
      ...any,
      ...choice.standIns
        .filter(({ rule }) => applies(rule, tags))
        .flatMap(({ thing }) => ownersOf(thing, item, everybody).flat())
        .map(({ owner, thing }) => wayOf(choice.requirement, thing, owner)),
    ],
  }));
}

interface Owned {
  readonly thing: Thing;
  readonly owner: string | null;
}

function waysOf(choice: Choice, item: DueItem, everybody: readonly Subject[]): Way[][] {
  return ownersOf(choice.thing, item, everybody).map((any) =>
    any.map(({ owner }) => wayOf(choice.requirement, choice.thing, owner)),
  );
}

function wayOf(requirement: Requirement, thing: Thing, owner: string | null): Way {
  return { key: `${thing.code}@${owner ?? '-'}`, owner, requirement };
}

/** Whose thing is meant: one entry for each that is needed, and in it those of whom any one will do. */
function ownersOf(thing: Thing, item: DueItem, everybody: readonly Subject[]): Owned[][] {
  const owned = (owner: string | null): Owned => ({ thing, owner });
  if (thing.of === 'event') return [[owned(null)]];
  const people = item.subjects.filter(({ person }) => person !== undefined);
  if (thing.of === 'card') {
    const cards = item.subjects.map(({ person, card }) => (card ? (card.from ?? card.id) : (person?.card ?? null)));
    return [...new Set(cards)].map((card) => [owned(card)]);
  }
  const holders = (among: readonly Subject[]) =>
    among.filter(({ tags }) => applies(thing, tags)).map(({ id }) => owned(id));
  if (people.length > 0) return holders(people).map((one) => [one]);
  const cards = new Set(item.subjects.map(({ id }) => id));
  const members = holders(everybody.filter(({ person }) => person && cards.has(person.newCard ?? person.card ?? '')));
  // A shared item takes everybody of the card along; an item of the card alone asks for one of its members.
  if (item.shared) return members.map((one) => [one]);
  return [members.length > 0 ? members : [owned(null)]];
}
