import type { BundleRules } from '../city/index.js';

/**
 * A person as the family describes them. `id` is any name that is unique in the situation, never an identity number.
 * `age` is in whole years, null when not told. `tags` are facts from the pack's rules (`ever-married`); `has` and `lacks`
 * are codes of documents, and what is in neither was not told. `card` is the family card they stand on, `newCard` the one
 * they will stand on after the event when it is another.
 */
export interface Person {
  readonly id: string;
  readonly role: string;
  readonly age: number | null;
  readonly tags: readonly string[];
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  readonly card: string | null;
  readonly newCard?: string;
}

/** A family card (KK). `from` is the card it branches off, when it does not exist yet. */
export interface FamilyCard {
  readonly id: string;
  readonly role: string;
  readonly tags: readonly string[];
  readonly from?: string;
}

/**
 * What happened in a household, and what the family told. `missing` holds keys of papers that cannot be had, `left` ids of
 * items that the family does not want: what those would have made has to be brought. `instead` names the variant that is
 * meant for another; `taken` the gaps that the family wants to close as well.
 */
export interface Situation {
  readonly event: string;
  readonly people: readonly Person[];
  readonly cards: readonly FamilyCard[];
  readonly facts: readonly string[];
  readonly missing: readonly string[];
  readonly left?: readonly string[];
  readonly instead?: Readonly<Record<string, string>>;
  readonly taken?: readonly { readonly rule: string; readonly person: string }[];
}

/** A condition of the rules. */
export interface Tagged {
  readonly if?: readonly string[] | undefined;
  readonly unless?: readonly string[] | undefined;
}

/** Whether a rule applies where these tags hold. */
export function applies(rule: Tagged, tags: ReadonlySet<string>): boolean {
  return (rule.if?.every((tag) => tags.has(tag)) ?? true) && !(rule.unless?.some((tag) => tags.has(tag)) ?? false);
}

/** The tags of a person: told facts, documents, and the age bands of the rules, in the order of the rules. */
export function tagsOfPerson(person: Person, facts: readonly string[], ages: BundleRules['ages']): Set<string> {
  const tags = new Set([...facts, ...person.tags]);
  for (const code of person.has) tags.add(`has-${code.toLowerCase()}`);
  for (const code of person.lacks) tags.add(`lacks-${code.toLowerCase()}`);
  const { age } = person;
  for (const { tag, from = 0, below = Infinity, orIf = [], unless } of ages) {
    const isInBand = age !== null && age >= from && age < below;
    if ((isInBand || orIf.some((other) => tags.has(other))) && applies({ unless }, tags)) tags.add(tag);
  }
  return tags;
}
