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

type Thing = BundleRules['things'][number];

/** Rules about papers, indexed by the code of the requirement. */
export interface PaperRules {
  readonly thingOf: ReadonlyMap<string, Thing>;
  readonly conditions: BundleRules['conditions'];
  readonly standIns: BundleRules['standIns'];
}

/** Works out what an item needs for its subjects. An empty list of owners means that there is nothing to ask for. */
export function needsOfItem(item: DueItem, variant: Variant, rules: PaperRules): ItemNeeds {
  const tags = new Set(item.subjects.flatMap((subject) => [...subject.tags]));
  const papers: ItemNeed[] = [];
  const facts: Requirement[] = [];
  const maybe: Requirement[] = [];
  for (const { code, required, anyOf } of needsOf(variant)) {
    const [only] = anyOf;
    if (only === undefined) continue;
    if (anyOf.length > 1) {
      const fitting = anyOf.filter((one) => conditionOf(one, variant, rules).every((rule) => applies(rule, tags)));
      // Conditions that exclude each other can leave none; then all stand, so that nothing is asked for too little.
      papers.push(...needsFor(code, fitting.length > 0 ? fitting : anyOf, item.subjects, tags, rules));
    } else if (only.mode === 'data' || only.mode === 'presence') {
      (required ? facts : maybe).push(only);
    } else if (required || isAsked(only, variant, tags, rules)) {
      papers.push(...needsFor(code, anyOf, item.subjects, tags, rules));
    } else if (!isSettled(only, variant, rules)) {
      maybe.push(only);
    }
  }
  return { papers, facts, maybe };
}

function conditionOf({ code }: Requirement, variant: Variant, { conditions }: PaperRules): Tagged[] {
  return conditions.filter((rule) => rule.paper === code && (rule.variant ?? variant.code) === variant.code);
}

/** An optional paper is asked for when a condition of the rules holds, or when somebody has the thing it names. */
function isAsked(requirement: Requirement, variant: Variant, tags: ReadonlySet<string>, rules: PaperRules): boolean {
  const conditions = conditionOf(requirement, variant, rules);
  if (conditions.length > 0) return conditions.some((rule) => applies(rule, tags));
  return rules.thingOf.get(requirement.code)?.if !== undefined;
}

function isSettled(requirement: Requirement, variant: Variant, rules: PaperRules): boolean {
  return conditionOf(requirement, variant, rules).length > 0;
}

function needsFor(
  code: string,
  anyOf: readonly Requirement[],
  subjects: readonly Subject[],
  tags: ReadonlySet<string>,
  rules: PaperRules,
): ItemNeed[] {
  const [first] = anyOf;
  const [only, ...others] = anyOf.map((requirement) => ({
    requirement,
    owners: ownersOf(requirement, subjects, rules),
  }));
  if (first === undefined || only === undefined) return [];
  if (others.length === 0) {
    return only.owners.map((owner) => ({
      code,
      ways: [wayOf(first, owner, rules), ...standInsOf(first, owner, subjects, tags, rules)],
    }));
  }
  // Alternatives are proofs of one event: each stands for all subjects at once.
  const ways = [only, ...others].flatMap(({ requirement, owners }) =>
    owners.map((owner) => wayOf(requirement, owner, rules)),
  );
  return ways.length > 0 ? [{ code, ways }] : [];
}

function standInsOf(
  requirement: Requirement,
  owner: string | null,
  subjects: readonly Subject[],
  tags: ReadonlySet<string>,
  rules: PaperRules,
): Way[] {
  return rules.standIns
    .filter((rule) => rule.paper === requirement.code && applies(rule, tags))
    .flatMap(({ by }) => {
      const whose =
        rules.thingOf.get(by)?.of === 'card' ? ownersOf({ ...requirement, code: by }, subjects, rules) : [owner];
      return whose.map((each) => ({ ...wayOf({ ...requirement, code: by }, each, rules), requirement }));
    });
}

function wayOf(requirement: Requirement, owner: string | null, { thingOf }: PaperRules): Way {
  const thing = thingOf.get(requirement.code);
  const whose = thing === undefined || thing.of === 'event' ? null : owner;
  return { key: `${thing?.code ?? requirement.code}@${whose ?? '-'}`, owner: whose, requirement };
}

function ownersOf({ code }: Requirement, subjects: readonly Subject[], { thingOf }: PaperRules): (string | null)[] {
  const thing = thingOf.get(code);
  if (thing === undefined || thing.of === 'event') return [null];
  const people = subjects.filter(({ person }) => person !== undefined);
  if (thing.of === 'person') {
    return people.length === 0 ? [null] : people.filter(({ tags }) => applies(thing, tags)).map(({ id }) => id);
  }
  const cards = subjects.flatMap(({ person, card }) => (card ? [card.from ?? card.id] : [person?.card ?? null]));
  return [...new Set(cards)];
}
