export { cityCommand, USAGE, type Outcome } from './city-command.js';
export { checkOfficers } from './check-officers.js';
export { checkPack } from './check-pack.js';
export { checkStandards } from './check-standards.js';
export type { Checked } from './check-shape.js';
export type { Fault } from './fault.js';
export { BrokenPackError } from './broken-pack.js';
export { loadCities, loadCity, PACKS_FOLDER, SHIPPED_PACKS, type City } from './load-packs.js';
