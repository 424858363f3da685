import type { BundleRules, Variant } from '../city/index.js';
import type { DueItem } from './due.js';

/** What the rules say about the sequence of documents, indexed. */
export interface OrderRules {
  /** Place of each service in the order of making; a service that is not named comes last. */
  readonly rank: (service: string) => number;
  readonly produces: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Indexes the order and what each variant's document proves. */
export function orderRules({ order, produces }: BundleRules): OrderRules {
  const ranks = new Map(order.map((service, index) => [service, index]));
  return {
    rank: (service) => ranks.get(service) ?? order.length,
    produces: new Map(produces.map(({ variant, papers }) => [variant, new Set(papers)])),
  };
}

/**
 * Whether two items of a bundle concern the same people: a shared item concerns everybody, a person is concerned by the
 * family card they will stand on.
 */
export function areLinked(one: DueItem, other: DueItem): boolean {
  if (one.shared || other.shared) return true;
  return one.subjects.some((subject) =>
    other.subjects.some(
      (another) => subject.id === another.id || standsOn(subject, another) || standsOn(another, subject),
    ),
  );
}

function standsOn({ person }: DueItem['subjects'][number], card: DueItem['subjects'][number]): boolean {
  return person !== undefined && card.card !== undefined && (person.newCard ?? person.card) === card.id;
}

/** Whether a variant says that another comes before it: it depends on it, or the other usually leads to it. */
export function isBefore(earlier: Variant, later: Variant): boolean {
  return later.dependsOn.includes(earlier.code) || earlier.leadsTo.includes(later.code);
}
