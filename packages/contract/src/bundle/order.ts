import type { BundleRules, Service, Variant } from '../city/index.js';
import type { DueItem } from './due.js';

/** Where a variant stands in the order of making, and what its document proves for those made after it. */
export interface Making {
  readonly rank: number;
  readonly makes: ReadonlySet<string>;
}

/** Reads the order of making; a service that the rules do not name comes last. */
export function orderOf({ order, produces }: Pick<BundleRules, 'order' | 'produces'>) {
  const ranks = new Map(order.map((service, index) => [service, index]));
  const makes = new Map(produces.map(({ variant, papers }) => [variant, new Set(papers)]));
  return (service: Pick<Service, 'code'>, variant: Pick<Variant, 'code'>): Making => ({
    rank: ranks.get(service.code) ?? order.length,
    makes: makes.get(variant.code) ?? new Set(),
  });
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
