import { informationClasses, type InformationClass } from './shape.js';
import type { PublishedComponent, Standing, StandardsPage } from './page.js';

/** One thing that a city has still to say or to confirm. `of` is the name that people read. */
export type StandardsGap =
  | {
      readonly what: 'component';
      readonly service: string;
      readonly of: string;
      readonly component: PublishedComponent['code'];
      readonly standing: Standing;
    }
  | { readonly what: 'procedure'; readonly service: string; readonly of: string; readonly standing: Standing }
  | {
      readonly what: 'unit' | 'address' | 'hours';
      readonly unit: string;
      readonly of: string;
      readonly standing: Standing;
    }
  | {
      readonly what: 'information';
      readonly class: InformationClass;
      readonly of: string | null;
      readonly standing: Standing;
    };

/**
 * What is missing or not confirmed by the office itself, in the order of the page: units with their address and hours,
 * services with their components and their procedure, and information; a class of information with nothing in it is
 * missing as a whole (`of` is null).
 */
export function missingIn(page: StandardsPage): StandardsGap[] {
  return [
    ...page.units.flatMap(({ code, name, standing, address, hours }): StandardsGap[] => [
      { what: 'unit', unit: code, of: name, standing },
      { what: 'address', unit: code, of: name, standing: address === null ? 'missing' : standing },
      { what: 'hours', unit: code, of: name, standing: hours === null ? 'missing' : standing },
    ]),
    ...page.services.flatMap(({ code, name, components, procedure }): StandardsGap[] => [
      ...components.map((component): StandardsGap => ({
        what: 'component',
        service: code,
        of: name,
        component: component.code,
        standing: component.standing,
      })),
      { what: 'procedure', service: code, of: name, standing: procedure?.confirmed ?? 'missing' },
    ]),
    ...informationClasses.flatMap((one): StandardsGap[] => {
      const found = page.information.filter((item) => item.class === one);
      if (found.length === 0) return [{ what: 'information', class: one, of: null, standing: 'missing' }];
      return found.map(({ name, confirmed }) => ({ what: 'information', class: one, of: name, standing: confirmed }));
    }),
  ].filter(({ standing }) => standing !== 'yes');
}
