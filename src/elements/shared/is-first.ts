import type { CityFirst, CityPack } from '@halo-pamor/contract';

/** Whether only what the form's first question shows of a city is there yet. */
export function isFirst(pack: CityPack | CityFirst): pack is CityFirst {
  return 'part' in pack;
}
