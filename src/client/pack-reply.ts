import type { CityPack } from '@halo-pamor/contract';
import { has, isOfCity } from './first-reply.js';

const LISTS = ['areas', 'services', 'servicePoints', 'happenings', 'bundles', 'contacts', 'forms', 'elsewhere'];
const RECORDS = ['words', 'theme', 'consent', 'reasons', 'calendar'];

/**
 * Whether a reply is the pack of this city. The gateway refuses to start with a pack that does not fit the full schema,
 * which is too heavy for a phone; here it is only told apart from another format, another city, and anything else.
 */
export function isCityPack(value: unknown, city: string): value is CityPack {
  return isOfCity(value, city) && has(value, LISTS, RECORDS);
}
