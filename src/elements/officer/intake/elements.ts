import { HaloRequestForm } from '../../citizen/halo-request-form.js';
import { HaloIntake } from './halo-intake.js';

/** The elements of taking a request in. Importing this registers nothing. */
export const intakeElements = { 'halo-intake': HaloIntake, 'halo-request-form': HaloRequestForm };
