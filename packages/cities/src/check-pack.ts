import { cityPackShape, type CityPack } from '@halo-pamor/contract';
import { checkAreas } from './check-areas.js';
import { checkBundles } from './check-bundles.js';
import { checkCatalogue } from './check-catalogue.js';
import { checkHouseholds } from './check-household.js';
import { checkManners } from './check-manners.js';
import { checkOutreach } from './check-outreach.js';
import { checkShape, type Checked } from './check-shape.js';

/**
 * Reads a city pack: first its shape, then all that a shape cannot say. Either the pack is sound, or every fault comes
 * back with its JSON path and a sentence; faults of shape hide the others, since those could not be looked for.
 */
export function checkPack(raw: unknown): Checked<CityPack> {
  const read = checkShape(cityPackShape(), raw);
  if (read.value === undefined) return read;
  const checks = [checkAreas, checkCatalogue, checkBundles, checkHouseholds, checkManners, checkOutreach];
  const faults = checks.flatMap((check) => check(read.value));
  return faults.length > 0 ? { value: undefined, faults } : read;
}
