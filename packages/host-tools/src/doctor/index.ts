export { doctorCommand, DOCTOR_USAGE, type Said } from './doctor-command.js';
export { examine, nodeVersion } from './examine.js';
export type { Patient } from './patient.js';
