import { HaloRequestForm } from './halo-request-form.js';

/**
 * The form's first question alone, which a host may open at once: whoever waits for it should wait for nothing else.
 * Importing this registers nothing.
 */
export const formElements = { 'halo-request-form': HaloRequestForm };
