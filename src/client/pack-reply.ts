import type { CityPack } from '@halo-pamor/contract';

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
  if (!isRecord(value) || value['format'] !== 1 || typeof value['version'] !== 'string') return false;
  const own = value['city'];
  return (
    isRecord(own) &&
    own['code'] === city &&
    LISTS.every((name) => Array.isArray(value[name])) &&
    RECORDS.every((name) => isRecord(value[name]))
  );
}
