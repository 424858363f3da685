import { hostTags, registerHostTags } from './host-elements.js';

/**
 * Registers `<halo-pamor>`, `<halo-standards>`, `<halo-coverage>` and the citizen's elements; those of officers and the desk follow
 * when a person in that role opens it. Importing this twice, or beside a script-tag build, is safe.
 */
registerHostTags(hostTags);

export type { HaloCaptureElement, HaloCoverageElement, HaloPamorElement, HaloStandardsElement } from './tag-names.js';
