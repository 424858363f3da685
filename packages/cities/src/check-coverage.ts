import { cityCoverageShape, type CityCoverage, type CityPack } from '@halo-pamor/contract';
import { checkShape, type Checked } from './check-shape.js';
import { faultAt, repeated } from './fault.js';

/** Reads by what a city counts who owns its documents: its shape, that codes are told once, and that all that is named is there. */
export function checkCoverage(raw: unknown, pack: CityPack): Checked<CityCoverage> {
  const read = checkShape(cityCoverageShape(), raw);
  if (read.value === undefined) return read;
  const { city, documents, groups, told } = read.value;
  const codes = new Set(documents.map(({ code }) => code));
  const coded = (list: string, entries: readonly { readonly code: string }[]) =>
    repeated(
      entries.map(({ code }, index) => ({ value: code, place: [list, index, 'code'] })),
      'code',
    );
  const faults = [
    ...(city === pack.city.code ? [] : [faultAt(['city'], `The pack beside it is of ${pack.city.code}.`)]),
    ...coded('documents', documents),
    ...coded('groups', groups),
    ...told.flatMap(({ document }, index) =>
      codes.has(document) ? [] : [faultAt(['told', index, 'document'], `There is no document "${document}".`)],
    ),
    ...repeated(
      told.map(({ document, year }, index) => ({
        value: `${document} ${year ?? 'without a year'}`,
        place: ['told', index],
      })),
      'year of a document',
    ),
  ];
  return faults.length > 0 ? { value: undefined, faults } : read;
}
