import { HaloPractice } from './halo-practice.js';

/** The elements of the practice; its screens are the officer's own. Importing this registers nothing. */
export const practiceElements = { 'halo-practice': HaloPractice };
