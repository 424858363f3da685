import { areaName, coversAny, type CityPack } from '@halo-pamor/contract';

/** Every RW of some areas, or the village where it lists none, in the order of the pack. */
export function placesIn(pack: CityPack, areas: readonly string[]): string[] {
  const all = pack.areas.flatMap(({ villages }) =>
    villages.flatMap(({ code, rw }) => (rw.length === 0 ? [code] : rw.map((digits) => `${code}/${digits}`))),
  );
  const found = all.filter((place) => coversAny(areas, place));
  // A city whose RW are not listed still has officers of an RW.
  const named = areas.filter((area) => area.includes('/') && !found.includes(area));
  return [...new Set([...named, ...found])];
}

/** A place as short as it stays clear: `RW 007, Kelurahan Margahayu`. */
export function placeWord(pack: CityPack, place: string): string {
  return areaName(pack, place).split(', ').slice(0, 2).join(', ');
}
