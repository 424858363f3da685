import { citizenElements } from './elements/citizen/elements.js';
import { HaloCoverage } from './elements/halo-pamor/halo-coverage.js';
import { HaloPamor } from './elements/halo-pamor/halo-pamor.js';
import { HaloStandards } from './elements/halo-pamor/halo-standards.js';

/** What a page needs registered from the start; the elements of officers and the desk follow when such a person opens it. */
export const hostElements = {
  ...citizenElements,
  'halo-pamor': HaloPamor,
  'halo-standards': HaloStandards,
  'halo-coverage': HaloCoverage,
};
