import { findArea, rwOf, type CityPack } from '@halo-pamor/contract';

/** Where an officer serves, short enough for a list: "RW 007 Margahayu". */
export function areasWords(pack: CityPack, areas: readonly string[]): string {
  return areas
    .map((area) => {
      const rw = rwOf(area);
      const name = findArea(pack, area).village?.name ?? area;
      return rw === undefined ? name : `${pack.words.areaUnit} ${rw} ${name}`;
    })
    .join(', ');
}
