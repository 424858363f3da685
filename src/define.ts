import { citizenElements } from './elements/citizen/elements.js';
import { HaloCoverage } from './elements/halo-pamor/halo-coverage.js';
import { HaloPamor } from './elements/halo-pamor/halo-pamor.js';
import { HaloStandards } from './elements/halo-pamor/halo-standards.js';
import { register } from './elements/shared/register.js';

/**
 * Registers `<halo-pamor>`, `<halo-standards>`, `<halo-coverage>` and the citizen's elements; those of officers and the desk follow
 * when a person in that role opens it. Importing this twice, or beside a script-tag build, is safe.
 */
register({
  ...citizenElements,
  'halo-pamor': HaloPamor,
  'halo-standards': HaloStandards,
  'halo-coverage': HaloCoverage,
});

export type { HaloCaptureElement, HaloCoverageElement, HaloPamorElement, HaloStandardsElement } from './tag-names.js';
