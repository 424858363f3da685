import type { Confirmation } from '../city/codes.js';
import type { Service, Variant } from '../city/catalogue.js';
import { needsOf, type Need } from '../city/lookup.js';
import type { CityPack } from '../city/pack.js';
import type { ComponentCode } from './components.js';
import type { PublishedComponent, PublishedLine } from './page.js';
import type { CityStandards } from './shape.js';

/** Lines with their headings, and who says so. */
export type Told = Pick<PublishedComponent, 'groups' | 'sources'>;

/** The components about which the catalogue speaks for every service that it has; nobody else may say them again. */
export const catalogueComponents: readonly ComponentCode[] = ['requirements', 'time', 'fee', 'product'];

/** What the pack says about a service of its catalogue, by component. */
export function toldByCatalogue(
  pack: CityPack,
  service: Service,
  standards: Pick<CityStandards, 'mediums'>,
): Partial<Record<ComponentCode, Told>> {
  const legal = [...new Set(service.variants.flatMap(({ legalBasis }) => legalBasis))];
  const medium = standards.mediums.find(({ code }) => code === service.medium);
  return {
    requirements: {
      groups: service.variants.map((variant) => ({ name: variant.name, lines: needsOf(variant).map(needLine) })),
      sources: service.sources,
    },
    procedure: { groups: group(waysIn(pack, service)), sources: service.sources },
    time: times(service.variants),
    // How sure it is that it is free is told beside the law that says so.
    fee: { groups: group([{ text: pack.freeNotice, confirmed: 'secondary' }]), sources: [] },
    product: {
      groups: group([
        { text: service.description, confirmed: 'secondary' },
        ...(medium === undefined ? [] : [{ text: medium.line, confirmed: medium.confirmed }]),
      ]),
      sources: [...service.sources, ...(medium?.sources ?? [])],
    },
    complaints: {
      groups: group(
        pack.contacts.map((contact) => ({ text: `${contact.name}: ${contact.plain}`, confirmed: contact.confirmed })),
      ),
      sources: pack.contacts.map(({ source }) => source),
    },
    ...(legal.length === 0
      ? {}
      : // Titles of rules as secondary pages quote them; none could be read in its own full text.
        {
          'legal-basis': {
            groups: group(legal.map((text) => ({ text, confirmed: 'secondary' }))),
            sources: service.sources,
          },
        }),
  };
}

/** How it is asked for: the channels of the door, or the place to which the catalogue sends people, which nobody confirmed. */
function waysIn(pack: CityPack, service: Service): PublishedLine[] {
  if (service.offered === 'information') {
    return service.whereToGo === undefined ? [] : [{ text: service.whereToGo, confirmed: 'no' }];
  }
  return pack.channels.flatMap(({ use, plain, confirmed }) => (use === 'intake' ? [{ text: plain, confirmed }] : []));
}

function needLine({ anyOf, required }: Need): PublishedLine {
  const [first, ...others] = anyOf;
  const when = anyOf.find(({ condition }) => condition !== undefined)?.condition;
  return {
    text: first?.plain ?? '',
    confirmed: weakest(anyOf.map(({ confirmed }) => confirmed)),
    ...(others.length === 0 ? {} : { alternatives: others.map(({ plain }) => plain) }),
    ...(when === undefined || required ? {} : { when }),
  };
}

/** One line where all kinds take the same time, else one for each. */
function times(variants: readonly Variant[]): Told {
  const texts = new Set(variants.map(({ completion }) => completion.text));
  const line = ({ completion }: Variant): PublishedLine => ({ text: completion.text, confirmed: completion.confirmed });
  const sources = [...new Set(variants.map(({ completion }) => completion.source))];
  const [first] = variants;
  if (texts.size === 1 && first !== undefined) {
    const confirmed = weakest(variants.map(({ completion }) => completion.confirmed));
    return { groups: group([{ ...line(first), confirmed }]), sources };
  }
  return { groups: variants.map((variant) => ({ name: variant.name, lines: [line(variant)] })), sources };
}

function group(lines: readonly PublishedLine[]): Told['groups'] {
  return lines.length === 0 ? [] : [{ name: null, lines: [...lines] }];
}

/** The weakest of several marks; of none `yes`. */
export function weakest(marks: readonly Confirmation[]): Confirmation {
  if (marks.includes('no')) return 'no';
  return marks.includes('secondary') ? 'secondary' : 'yes';
}
