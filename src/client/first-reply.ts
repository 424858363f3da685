import type { CityFirst } from '@halo-pamor/contract';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether a reply is what a citizen's form shows first of this city; see `isCityPack`. */
export function isCityFirst(value: unknown, city: string): value is CityFirst {
  return isOfCity(value, city) && value['part'] === 'first' && has(value, ['happened'], ['words', 'theme']);
}

/** Whether a reply says something about this city. */
export function isOfCity(value: unknown, city: string): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value) || value['format'] !== 1 || typeof value['version'] !== 'string') return false;
  const own = value['city'];
  return isRecord(own) && own['code'] === city;
}

/** Whether there are lists and records of these names. */
export function has(
  value: Readonly<Record<string, unknown>>,
  lists: readonly string[],
  records: readonly string[],
): boolean {
  return lists.every((name) => Array.isArray(value[name])) && records.every((name) => isRecord(value[name]));
}
