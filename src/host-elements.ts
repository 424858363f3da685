import { citizenElements } from './elements/citizen/elements.js';
import { HaloCoverage } from './elements/halo-pamor/halo-coverage.js';
import { HaloPamor } from './elements/halo-pamor/halo-pamor.js';
import { HaloStandards } from './elements/halo-pamor/halo-standards.js';
import { register, registerTags, type Elements } from './elements/shared/register.js';

/** The tags that a host writes. */
export const hostTags = {
  'halo-pamor': HaloPamor,
  'halo-standards': HaloStandards,
  'halo-coverage': HaloCoverage,
};

/**
 * Registers tags for hosts and what they need from the start; the elements of officers and the desk follow when such a person
 * opens one.
 */
export function registerHostTags(tags: Elements): void {
  register(citizenElements);
  registerTags(tags);
}
