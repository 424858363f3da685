import { HaloCitizen } from './halo-citizen.js';
import { HaloHome } from './halo-home.js';

/** The citizen's elements that are there from the start, by their tag names. Importing this registers nothing. */
export const citizenElements = { 'halo-citizen': HaloCitizen, 'halo-home': HaloHome };
