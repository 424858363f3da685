import type { BundleRules, Service, Variant } from '../city/index.js';
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
