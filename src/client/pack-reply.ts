import type { CityFirst, CityPack } from '@halo-pamor/contract';

const LISTS = ['areas', 'services', 'servicePoints', 'happenings', 'bundles', 'contacts', 'forms', 'elsewhere'];
const RECORDS = ['words', 'theme', 'consent', 'reasons', 'calendar'];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether a reply is the pack of this city. The gateway refuses to start with a pack that does not fit the full schema,
 * which is too heavy for a phone; here it is only told apart from another format, another city, and anything else.
 */
export function isCityPack(value: unknown, city: string): value is CityPack {
  return isOfCity(value, city) && has(value, LISTS, RECORDS);
}

/** The same of what a citizen's form shows first. */
export function isCityFirst(value: unknown, city: string): value is CityFirst {
  return isOfCity(value, city) && value['part'] === 'first' && has(value, ['happened'], ['words', 'theme']);
}

function isOfCity(value: unknown, city: string): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value) || value['format'] !== 1 || typeof value['version'] !== 'string') return false;
  const own = value['city'];
  return isRecord(own) && own['code'] === city;
}

function has(value: Readonly<Record<string, unknown>>, lists: readonly string[], records: readonly string[]): boolean {
  return lists.every((name) => Array.isArray(value[name])) && records.every((name) => isRecord(value[name]));
}
