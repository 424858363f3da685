import { areaLevel } from '../area.js';

/** The area that an area lies in: the village of an RW, the district of a village, the city of a district; none above a city. */
export function parentArea(area: string): string | undefined {
  switch (areaLevel(area)) {
    case 'rw':
      return area.slice(0, 13);
    case 'village':
      return area.slice(0, 8);
    case 'district':
      return area.slice(0, 5);
    default:
      return undefined;
  }
}
