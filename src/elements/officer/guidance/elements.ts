import { HaloGuidance } from './halo-guidance.js';

/** The elements of the guidance. Importing this registers nothing. */
export const guidanceElements = { 'halo-guidance': HaloGuidance };
