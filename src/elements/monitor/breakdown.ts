import {
  areaLevel,
  covers,
  exceptionsAt,
  sumFigures,
  type BoardPlace,
  type CityPack,
  type Figures,
} from '@halo-pamor/contract';

/** A part of an area on the board: a district, a village or a place. */
export interface Part {
  readonly code: string;
  readonly name: string;
  readonly figures: Figures;
  /** Its places; one where it is a place itself. */
  readonly places: readonly BoardPlace[];
  /** How many of its places somebody should look into. */
  readonly exceptions: number;
}

/** The parts right below an area, in the order of the pack: districts of a city, villages of a district, places of a village. */
export function partsOf(pack: CityPack, area: string, places: readonly BoardPlace[], now: string): Part[] {
  const part = (code: string, name: string): Part[] => {
    const inside = places.filter(({ place }) => covers(code, place));
    if (inside.length === 0) return [];
    return [
      {
        code,
        name,
        figures: sumFigures(inside.map(({ figures }) => figures)),
        places: inside,
        exceptions: inside.filter((place) => exceptionsAt(place, now).length > 0).length,
      },
    ];
  };
  if (areaLevel(area) === 'city') return pack.areas.flatMap(({ code, name }) => part(code, name));
  const district = pack.areas.find(({ code }) => covers(code, area));
  if (district?.code === area) return district.villages.flatMap(({ code, name }) => part(code, name));
  return places
    .filter(({ place }) => covers(area, place))
    .flatMap(({ place }) => part(place, place.includes('/') ? `${pack.words.areaUnit} ${place.slice(-3)}` : place));
}

/** What the map puts together: districts of a city, villages of a district, and a village as a whole. */
export function groupsOf(pack: CityPack, area: string, places: readonly BoardPlace[], now: string): Part[] {
  if (areaLevel(area) !== 'village') return partsOf(pack, area, places, now);
  const above = area.slice(0, area.lastIndexOf('.'));
  return partsOf(pack, above, places, now).filter(({ code }) => code === area);
}

/** The area above: the district of a village, the city of a district; undefined where the reader sees no more. */
export function areaAbove(area: string, widest: string): string | undefined {
  if (area === widest) return undefined;
  const above = area.includes('/') ? area.slice(0, area.indexOf('/')) : area.slice(0, area.lastIndexOf('.'));
  return covers(widest, above) ? above : undefined;
}
