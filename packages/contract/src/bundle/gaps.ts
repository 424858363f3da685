import type { BundleRules, Service, Variant } from '../city/index.js';
import type { DueFor, Subject } from './due.js';
import type { BundlePlan } from './plan.js';
import { applies, tagsOfPerson, type Person } from './situation.js';

/** Something a person seems to lack. It is an offer: nothing is asked for until somebody says so. */
export interface Gap {
  readonly rule: string;
  readonly person: string;
  readonly document: string;
  readonly variant: string;
  readonly plain: string;
  readonly offered: boolean;
}

/** The gaps of a household, person by person, in the order of the rules. */
export function findGaps(
  people: readonly Person[],
  rules: Pick<BundleRules, 'ages' | 'gaps'>,
  variants: ReadonlyMap<string, { readonly service: Service; readonly variant: Variant }>,
): Gap[] {
  return people.flatMap((person) => {
    const tags = tagsOfPerson(person, [], rules.ages);
    return rules.gaps
      .filter((rule) => applies(rule, tags))
      .map(({ code, document, variant, plain }) => ({
        rule: code,
        person: person.id,
        document,
        variant,
        plain,
        offered: variants.get(variant)?.service.offered === 'door',
      }));
  });
}

/** The gaps that a family takes up, as documents that fall due; who has no such gap gets nothing. */
export function takenGaps(
  taken: readonly { readonly rule: string; readonly person: string }[],
  subjects: readonly Subject[],
  { gaps }: Pick<BundleRules, 'gaps'>,
  event: string,
): DueFor[] {
  return taken.flatMap(({ rule: code, person }) => {
    const gap = gaps.find((rule) => rule.code === code);
    const subject = subjects.find(({ id }) => id === person);
    if (gap === undefined || subject?.person === undefined || !applies(gap, subject.tags)) return [];
    const { document, variant, plain, basis, confirmed } = gap;
    const rule = { code, event, role: subject.role, document, variant, shared: false, plain, basis, confirmed };
    return [{ rule, subjects: [subject] }];
  });
}

/** The gaps that a plan does not close already: the same document for the same person is not offered twice. */
export function openGaps(gaps: readonly Gap[], plan: Pick<BundlePlan, 'documents'>): Gap[] {
  return gaps.filter(
    (gap) => !plan.documents.some(({ document, subject }) => document === gap.document && subject === gap.person),
  );
}
