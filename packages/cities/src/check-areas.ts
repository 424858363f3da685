import { cityOf, covers, type CityPack } from '@halo-pamor/contract';
import { faultAt, repeated, type Fault } from './fault.js';

/** Areas nest by their codes, no code comes twice, the RW add up to the published number, service points lie in the city. */
export function checkAreas(pack: CityPack): Fault[] {
  const faults: Fault[] = [];
  const villages = pack.areas.flatMap((district, d) =>
    district.villages.map((village, v) => ({ district, village, place: ['areas', d, 'villages', v] as const })),
  );

  if (!pack.city.code.startsWith(`${pack.city.province.code}.`)) {
    faults.push(faultAt(['city', 'code'], `${pack.city.code} is not a city of province ${pack.city.province.code}.`));
  }
  pack.areas.forEach(({ code }, d) => {
    if (cityOf(code) !== pack.city.code) {
      faults.push(faultAt(['areas', d, 'code'], `District ${code} does not lie in city ${pack.city.code}.`));
    }
  });
  for (const { district, village, place } of villages) {
    if (!covers(district.code, village.code)) {
      faults.push(faultAt([...place, 'code'], `Village ${village.code} does not lie in district ${district.code}.`));
    }
    const digits = village.rw.map((value, r) => ({ value, place: [...place, 'rw', r] }));
    faults.push(...repeated(digits, `RW of ${village.name}`));
  }
  faults.push(
    ...repeated(
      pack.areas.map(({ code }, d) => ({ value: code, place: ['areas', d, 'code'] })),
      'district code',
    ),
    ...repeated(
      villages.map(({ village, place }) => ({ value: village.code, place: [...place, 'code'] })),
      'village code',
    ),
  );

  const total = villages.reduce((sum, { village }) => sum + village.rw.length, 0);
  const published = pack.areasNote.rwTotal;
  if (published !== undefined && total !== published) {
    faults.push(
      faultAt(['areasNote', 'rwTotal'], `The RW lists add up to ${String(total)}, not to ${String(published)}.`),
    );
  }
  return [...faults, ...checkServicePoints(pack)];
}

function checkServicePoints(pack: CityPack): Fault[] {
  const codes = pack.servicePoints.map(({ code }, p) => ({ value: code, place: ['servicePoints', p, 'code'] }));
  const served = new Set([pack.city.code, ...pack.areas.map(({ code }) => code)]);
  const astray = pack.servicePoints.flatMap(({ area }, p) =>
    served.has(area)
      ? []
      : [faultAt(['servicePoints', p, 'area'], `${area} is neither the city nor one of its districts.`)],
  );
  return [...repeated(codes, 'service point code'), ...astray];
}
