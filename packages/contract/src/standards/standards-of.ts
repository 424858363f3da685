import type { Service } from '../city/catalogue.js';
import type { CityPack } from '../city/pack.js';
import { componentCodes, isDelivery, type ComponentCode } from './components.js';
import type { PublishedComponent, PublishedService, PublishedUnit, StandardsPage } from './page.js';
import type { CityStandards, SaidComponent } from './shape.js';
import { toldByCatalogue, weakest, type Told } from './told-by-catalogue.js';

type SaidService = CityStandards['services'][number];
type SaidUnit = CityStandards['units'][number];

/**
 * The page that a city publishes: each unit, and each service with all fourteen components. What the catalogue says of a
 * service comes first; then what the service, its unit and the whole city say, where the nearest that says anything of a
 * component is the one that counts. A component of which nobody says anything is there and `missing`.
 */
export function standardsOf(pack: CityPack, standards: CityStandards): StandardsPage {
  return {
    format: 1,
    city: { code: pack.city.code, name: pack.city.name },
    version: standards.version,
    packVersion: pack.version,
    freeNotice: pack.freeNotice,
    words: pack.words,
    theme: pack.theme,
    units: standards.units.map((unit) => publishedUnit(pack, standards, unit)),
    services: standards.services.map((service) => publishedService(pack, standards, service)),
    information: standards.information.map(({ period = null, place = null, ...rest }) => ({ ...rest, period, place })),
    contacts: pack.contacts,
  };
}

function publishedUnit(pack: CityPack, standards: CityStandards, unit: SaidUnit): PublishedUnit {
  const { code, kind, name, plain, address = null, hours = null, sources, confirmed } = unit;
  const first = standards.services.filter((service) => service.unit === code);
  const also = standards.services.filter(({ alsoAt }) => alsoAt.includes(code));
  return {
    ...{ code, kind, name, plain, address, hours, sources },
    standing: confirmed,
    places: placesOfUnit(pack, unit),
    services: [...first, ...also].map((service) => service.code),
  };
}

function placesOfUnit(pack: CityPack, { spread }: SaidUnit): string[] {
  if (spread === undefined) return [];
  const areas = spread === 'district' ? pack.areas : pack.areas.flatMap(({ villages }) => villages);
  return areas.map(({ name }) => name);
}

function publishedService(pack: CityPack, standards: CityStandards, said: SaidService): PublishedService {
  const service = pack.services.find(({ code }) => code === said.code);
  const procedure = standards.procedures.find(({ code }) => code === said.procedure);
  return {
    code: said.code,
    name: service?.name ?? said.name ?? said.code,
    plain: service?.description ?? said.plain ?? said.code,
    unit: said.unit,
    alsoAt: said.alsoAt,
    fromCatalogue: service !== undefined,
    components: componentCodes.map((code) => publishedComponent(pack, standards, said, service, code)),
    procedure:
      procedure === undefined
        ? null
        : {
            name: procedure.name,
            confirmed: procedure.confirmed,
            sources: procedure.sources,
            steps: procedure.steps.map(({ howLong = null, ...step }) => ({ ...step, howLong })),
          },
  };
}

function publishedComponent(
  pack: CityPack,
  standards: CityStandards,
  said: SaidService,
  service: Service | undefined,
  code: ComponentCode,
): PublishedComponent {
  const unit = standards.units.find((one) => one.code === said.unit);
  const nearest = [said.components, unit?.components ?? [], standards.everywhere]
    .map((list) => list.find((one) => one.code === code))
    .find((found) => found !== undefined);
  const catalogue = service === undefined ? undefined : toldByCatalogue(pack, service, standards)[code];
  const told = [catalogue, nearest && toldBySaid(nearest)].filter((part) => part !== undefined);
  const groups = told.flatMap((part) => part.groups);
  const called = standards.components.find((one) => one.code === code);
  const lines = groups.flatMap((group) => group.lines);
  return {
    code,
    part: isDelivery(code) ? 'delivery' : 'internal',
    name: called?.name ?? code,
    plain: called?.plain ?? code,
    standing: lines.length === 0 ? 'missing' : weakest(lines.map(({ confirmed }) => confirmed)),
    groups,
    sources: [...new Set(told.flatMap(({ sources }) => sources))],
  };
}

function toldBySaid({ lines, confirmed, sources }: SaidComponent): Told {
  return { groups: [{ name: null, lines: lines.map((text) => ({ text, confirmed })) }], sources };
}
