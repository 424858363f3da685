import type { BundleRules, DueRule } from '../city/index.js';
import { applies, tagsOfPerson, type FamilyCard, type Person, type Situation } from './situation.js';

/** Whom a document is for: a person or a family card, with all tags that hold for them. */
export interface Subject {
  readonly id: string;
  readonly role: string;
  readonly tags: ReadonlySet<string>;
  readonly person?: Person;
  readonly card?: FamilyCard;
}

/** A document that falls due, and the rule that says so. */
export interface DueDocument {
  readonly rule: DueRule;
  readonly subject: Subject;
}

/** One thing to ask for: a variant, the subjects it is for, the documents that come out of it. */
export interface DueItem {
  readonly id: string;
  readonly variant: string;
  readonly shared: boolean;
  readonly subjects: readonly Subject[];
  readonly documents: readonly DueDocument[];
}

/** Everybody and every family card of a situation, with their tags. */
export function subjectsOf(situation: Situation, ages: BundleRules['ages']): Subject[] {
  const facts = [situation.event, ...situation.facts];
  return [
    ...situation.people.map((person) => ({
      id: person.id,
      role: person.role,
      tags: tagsOfPerson(person, facts, ages),
      person,
    })),
    ...situation.cards.map((card) => ({
      id: card.id,
      role: card.role,
      tags: new Set([...facts, ...card.tags]),
      card,
    })),
  ];
}

/** A rule with those whom it makes a document due for. */
export interface DueFor {
  readonly rule: DueRule;
  readonly subjects: readonly Subject[];
}

/** Whom each rule makes a document due for. */
export function dueFor(rules: readonly DueRule[], subjects: readonly Subject[]): DueFor[] {
  return rules.map((rule) => ({
    rule,
    subjects: subjects.filter((subject) => subject.role === rule.role && applies(rule, subject.tags)),
  }));
}

/** The items that an event makes due, in the order of the rules; a variant that two rules share is one item. */
export function dueItems(due: readonly DueFor[]): DueItem[] {
  const items = new Map<string, { -readonly [K in keyof DueItem]: DueItem[K] }>();
  for (const { rule, subjects } of due) {
    for (const subject of subjects) {
      const id = rule.shared ? rule.variant : `${rule.variant}@${subject.id}`;
      const item = items.get(id) ?? { id, variant: rule.variant, shared: rule.shared, subjects: [], documents: [] };
      if (!item.subjects.includes(subject)) item.subjects = [...item.subjects, subject];
      item.documents = [...item.documents, { rule, subject }];
      items.set(id, item);
    }
  }
  return [...items.values()];
}
