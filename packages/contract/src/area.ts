/**
 * Area codes: the Kemendagri codes of city (`32.75`), district (`32.75.01`) and village (`32.75.01.1001`), and below
 * them the RW as three digits after a slash (`32.75.01.1001/007`). Where a city has no RW, the village is the smallest area.
 */

const CITY = /^\d{2}\.\d{2}$/;
const DISTRICT = /^\d{2}\.\d{2}\.\d{2}$/;
const VILLAGE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
const RW = /^\d{2}\.\d{2}\.\d{2}\.\d{4}\/\d{3}$/;

/** How far down an area code reaches. */
export type AreaLevel = 'city' | 'district' | 'village' | 'rw';

/** The level that a code names, or `undefined` when it is no area code. */
export function areaLevel(code: string): AreaLevel | undefined {
  if (RW.test(code)) return 'rw';
  if (VILLAGE.test(code)) return 'village';
  if (DISTRICT.test(code)) return 'district';
  if (CITY.test(code)) return 'city';
  return undefined;
}

/** Pattern of a place that a request can belong to: a village, or an RW in it. */
export const PLACE_PATTERN = /^\d{2}\.\d{2}\.\d{2}\.\d{4}(\/\d{3})?$/;

/** Pattern of any area that a token may name. */
export const AREA_PATTERN = /^\d{2}\.\d{2}(\.\d{2}(\.\d{4}(\/\d{3})?)?)?$/;

/** The city part (`32.75`) of an area code. */
export function cityOf(code: string): string {
  return code.slice(0, 5);
}

/** The district part (`32.75.01`) of an area code, or `undefined` for a whole city. */
export function districtOf(code: string): string | undefined {
  return code.length >= 8 ? code.slice(0, 8) : undefined;
}

/** The village part (`32.75.01.1001`) of an area code, or `undefined` above it. */
export function villageOf(code: string): string | undefined {
  return code.length >= 13 ? code.slice(0, 13) : undefined;
}

/** The RW digits (`007`) of an area code, or `undefined` above it. */
export function rwOf(code: string): string | undefined {
  return areaLevel(code) === 'rw' ? code.slice(14) : undefined;
}

/**
 * Whether `area` lies in `scope` or is it. `32.75.01` covers `32.75.01.1001/007` but not `32.75.011`, because a part
 * ends at a dot, a slash or the end.
 */
export function covers(scope: string, area: string): boolean {
  if (!area.startsWith(scope)) return false;
  const next = area.charAt(scope.length);
  return next === '' || next === '.' || next === '/';
}

/** Whether any of the scopes covers the area. */
export function coversAny(scopes: readonly string[], area: string): boolean {
  return scopes.some((scope) => covers(scope, area));
}
