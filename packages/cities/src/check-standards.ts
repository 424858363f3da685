import {
  catalogueComponents,
  cityStandardsShape,
  componentCodes,
  type CityPack,
  type CityStandards,
} from '@halo-pamor/contract';
import { checkSelfCheck } from './check-self-check.js';
import { checkShape, type Checked } from './check-shape.js';
import { faultAt, repeated, type Fault, type Place } from './fault.js';

/**
 * Reads what a city publishes beside its pack: its shape, that all that is named is there, that every service of the
 * catalogue is published and told only once, and that nothing is called confirmed without a source.
 */
export function checkStandards(raw: unknown, pack: CityPack): Checked<CityStandards> {
  const read = checkShape(cityStandardsShape(), raw);
  if (read.value === undefined) return read;
  const checks = [checkCodes, checkServices, checkNames, checkSources];
  const faults = [...checks.flatMap((check) => check(read.value, pack)), ...checkSelfCheck(read.value)];
  return faults.length > 0 ? { value: undefined, faults } : read;
}

function checkCodes({ components, units, services, procedures, information, ...rest }: CityStandards): Fault[] {
  const lists = { components, units, services, procedures, information };
  const said = componentLists({ components, units, services, procedures, information, ...rest });
  return [
    ...Object.entries(lists).flatMap(([list, entries]) => coded([list], entries)),
    ...said.flatMap(({ place, entries }) => coded(place, entries)),
    ...componentCodes.flatMap((code) =>
      components.some((one) => one.code === code)
        ? []
        : [faultAt(['components'], `The component "${code}" has no name.`)],
    ),
  ];
}

function coded(place: Place, entries: readonly { readonly code: string }[]): Fault[] {
  return repeated(
    entries.map(({ code }, index) => ({ value: code, place: [...place, index, 'code'] })),
    'code',
  );
}

/** Every list of components, with its place. */
function componentLists({ everywhere, units, services }: CityStandards) {
  return [
    { place: ['everywhere'], entries: everywhere },
    ...units.map(({ components }, at) => ({ place: ['units', at, 'components'], entries: components })),
    ...services.map(({ components }, at) => ({ place: ['services', at, 'components'], entries: components })),
  ];
}

function checkServices({ city, services }: CityStandards, pack: CityPack): Fault[] {
  const published = new Set(services.map(({ code }) => code));
  const inCatalogue = new Set(pack.services.map(({ code }) => code));
  return [
    ...(city === pack.city.code ? [] : [faultAt(['city'], `The pack beside it is of ${pack.city.code}.`)]),
    ...pack.services.flatMap(({ code }) =>
      published.has(code) ? [] : [faultAt(['services'], `The service "${code}" of the pack is not published.`)],
    ),
    ...services.flatMap(({ code, name, plain, components }, at) => {
      if (!inCatalogue.has(code)) {
        return name === undefined || plain === undefined
          ? [faultAt(['services', at], `"${code}" is no service of the pack, so it needs a name and a plain sentence.`)]
          : [];
      }
      return [
        ...Object.entries({ name, plain }).flatMap(([field, told]) =>
          told === undefined ? [] : [faultAt(['services', at, field], `The pack tells it already for "${code}".`)],
        ),
        ...components.flatMap((component, index) =>
          catalogueComponents.includes(component.code)
            ? [faultAt(['services', at, 'components', index], `The pack tells it already for "${code}".`)]
            : [],
        ),
      ];
    }),
  ];
}

function checkNames({ units, services, procedures }: CityStandards): Fault[] {
  const unitCodes = new Set(units.map(({ code }) => code));
  const procedureCodes = new Set(procedures.map(({ code }) => code));
  return services.flatMap(({ unit, alsoAt, procedure }, at) => [
    ...[
      { value: unit, place: ['services', at, 'unit'] },
      ...alsoAt.map((value, nth) => ({ value, place: ['services', at, 'alsoAt', nth] })),
    ]
      .filter(({ value }) => !unitCodes.has(value))
      .map(({ value, place }) => faultAt(place, `There is no unit "${value}".`)),
    ...(procedure === undefined || procedureCodes.has(procedure)
      ? []
      : [faultAt(['services', at, 'procedure'], `There is no procedure "${procedure}".`)]),
  ]);
}

function checkSources(standards: CityStandards): Fault[] {
  const { units, procedures, information, mediums } = standards;
  const lists = [
    ...componentLists(standards),
    ...Object.entries({ units, procedures, information, mediums }).map(([list, entries]) => ({
      place: [list],
      entries,
    })),
  ];
  return lists.flatMap(({ place, entries }) =>
    entries.flatMap(({ confirmed, sources }, at) =>
      confirmed === 'no' || sources.length > 0
        ? []
        : [faultAt([...place, at, 'sources'], 'What is confirmed needs a source.')],
    ),
  );
}
