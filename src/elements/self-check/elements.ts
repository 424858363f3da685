import { HaloSelfCheck } from './halo-self-check.js';

/** The elements of the self-check by tag. Importing this registers nothing. */
export const selfCheckElements = { 'halo-self-check': HaloSelfCheck } as const;
