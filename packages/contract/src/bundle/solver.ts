import type { CityPack, LifeEvent, Service, Variant } from '../city/index.js';
import { dueFor, dueItems, subjectsOf, type DueItem, type Subject } from './due.js';
import { findGaps, takenGaps, type Gap } from './gaps.js';
import { chooseLeast, type MetNeed } from './least.js';
import { needsOfItem, variantNeeds, type ItemNeed, type ItemNeeds } from './needs.js';
import { areLinked, isBefore, orderOf } from './order.js';
import { namePapers } from './papers.js';
import type { BundlePlan, PlannedItem, PlannedNeed } from './plan.js';
import { applies, type Person, type Situation } from './situation.js';

/** Answers for one city. Both are pure; making a solver indexes the pack once. */
export interface BundleSolver {
  readonly events: readonly LifeEvent[];
  /** Everything that an event makes due. An event that the pack does not know makes nothing due. */
  plan(situation: Situation): BundlePlan;
  /** What the people of a household seem to lack, as an offer. */
  gaps(people: readonly Person[]): Gap[];
}

interface Step {
  readonly due: DueItem;
  /** Place in the order of making. */
  readonly rank: number;
  /** Requirement codes that the document made here fulfils. */
  readonly makes: ReadonlySet<string>;
  readonly variant: Variant;
  readonly service: Service;
  readonly needs: ItemNeeds;
}

/** Makes the solver of a city from its pack's rules. */
export function bundleSolver(pack: CityPack): BundleSolver {
  const { bundleRules: rules } = pack;
  const order = orderOf(rules);
  const variants = new Map(
    pack.services.flatMap((service) =>
      service.variants.map((variant) => {
        const asked = variantNeeds(variant, rules);
        return [variant.code, { service, variant, asked, ...order(service, variant) }] as const;
      }),
    ),
  );
  const dueBy = new Map(rules.events.map(({ code }) => [code, rules.due.filter(({ event }) => event === code)]));

  const stepOf = (due: DueItem, everybody: readonly Subject[]): Step[] => {
    const found = variants.get(due.variant);
    return found === undefined ? [] : [{ due, ...found, needs: needsOfItem(due, found.asked, everybody) }];
  };

  const plan = (situation: Situation): BundlePlan => {
    const missing = new Set(situation.missing);
    const everybody = subjectsOf(situation, rules.ages);
    const { left = [], instead = {}, taken = [] } = situation;
    const due = [
      ...dueFor(dueBy.get(situation.event) ?? [], everybody),
      ...takenGaps(taken, everybody, rules, situation.event),
    ].map(({ rule, subjects }) => ({ rule: { ...rule, variant: instead[rule.variant] ?? rule.variant }, subjects }));
    const steps = dueItems(due)
      .filter(({ id }) => !left.includes(id))
      .flatMap((item) => stepOf(item, everybody))
      .sort((one, other) => one.rank - other.rank);
    const makers = makersOf(steps);
    const met = new Map(
      chooseLeast(
        steps.flatMap(({ needs }) => needs.papers.filter((need) => !makers.has(need))),
        missing,
      ).map((one) => [one.need, one]),
    );
    const used = [...met.values()].flatMap(({ way }) => (way === undefined ? [] : [way.requirement]));
    return {
      event: situation.event,
      items: planItems(steps, makers, met),
      documents: steps.flatMap(({ due }) =>
        due.documents.map(({ rule, subject }) => ({
          document: rule.document,
          subject: subject.id,
          item: due.id,
          copies: rule.copies ?? 1,
          rule: rule.code,
          because: rule.plain,
          basis: rule.basis,
          confirmed: rule.confirmed,
        })),
      ),
      papers: namePapers(
        steps.map(({ due, needs }) => ({ item: due.id, needs: needs.papers })),
        met,
        missing,
      ),
      maybe: steps.flatMap(({ due, needs }) =>
        needs.maybe.map(({ code, plain, condition }) => ({ code, plain, condition, item: due.id })),
      ),
      forms: formsOf(steps, new Set(used.flatMap(({ form }) => (form === undefined ? [] : [form])))),
      advice: rules.advice
        .filter(({ event }) => event === situation.event)
        .filter((rule) => applies(rule, new Set([situation.event, ...situation.facts])))
        .map(({ code, plain }) => ({ rule: code, plain })),
    };
  };

  return { events: rules.events, plan, gaps: (people) => findGaps(people, rules, variants) };
}

/** For each need that an item of the bundle meets by its document, the first such item. */
function makersOf(steps: readonly Step[]): Map<ItemNeed, Step> {
  const makers = new Map<ItemNeed, Step>();
  for (const step of steps) {
    for (const need of step.needs.papers) {
      const maker = steps.find(
        (other) =>
          other.rank < step.rank &&
          need.ways.some(({ requirement }) => other.makes.has(requirement.code)) &&
          areLinked(other.due, step.due),
      );
      if (maker !== undefined) makers.set(need, maker);
    }
  }
  return makers;
}

function planItems(
  steps: readonly Step[],
  makers: ReadonlyMap<ItemNeed, Step>,
  met: ReadonlyMap<ItemNeed, MetNeed>,
): PlannedItem[] {
  const stuck = new Set<string>();
  return steps.map(({ due, rank, variant, service, needs }) => {
    const planned: PlannedNeed[] = needs.papers.map((need) => {
      const maker = makers.get(need);
      if (maker !== undefined) return { code: need.code, by: 'item', item: maker.due.id };
      const way = met.get(need)?.way;
      return way === undefined ? { code: need.code, by: 'nothing' } : { code: need.code, by: 'paper', key: way.key };
    });
    const lacks = planned.flatMap((need) => (need.by === 'nothing' ? [need.code] : []));
    const made = new Set(planned.flatMap((need) => (need.by === 'item' ? [need.item] : [])));
    const others = steps.filter((step) => step.rank < rank && areLinked(step.due, due));
    // What a variant depends on must be made; what merely leads to it only comes before it.
    for (const step of others) if (variant.dependsOn.includes(step.variant.code)) made.add(step.due.id);
    const after = new Set(made);
    for (const step of others) if (isBefore(step.variant, variant)) after.add(step.due.id);
    const heldBy = [...made].filter((id) => stuck.has(id));
    const goesThrough = lacks.length === 0 && heldBy.length === 0;
    if (!goesThrough) stuck.add(due.id);
    return {
      id: due.id,
      variant: variant.code,
      service: service.code,
      subjects: due.subjects.map(({ id }) => id),
      offered: service.offered === 'door',
      after: [...after],
      needs: [...planned, ...needs.facts.map(({ code }): PlannedNeed => ({ code, by: 'fact' }))],
      lacks,
      heldBy,
      goesThrough,
    };
  });
}

/** A form that a requirement names is filled in only when that requirement was chosen; the others always. */
function formsOf(steps: readonly Step[], chosen: ReadonlySet<string>): string[] {
  const forms = steps.flatMap(({ variant }) =>
    variant.forms.filter(
      (form) => chosen.has(form) || !variant.requirements.some((requirement) => requirement.form === form),
    ),
  );
  return [...new Set(forms)];
}
