/**
 * A pretend e-OPen for demonstrations and tests: its own origin, a strict content policy, invented people and their tokens.
 * It is no login: it hands a token to whoever asks. Never reachable from outside the machine.
 *
 * @packageDocumentation
 */
export { createDemoHost, type DemoHost, type DemoHostOptions } from './demo-host.js';
export { openKeyring, type Keyring } from './keyring.js';
export { areaOfOfficer, parseOfficers, readOfficers, type Officer } from './officer-list.js';
export { type PersonaRole } from './persona-row.js';
export { listPersonas, type Persona } from './persona.js';
export { DEMO_AUDIENCE, mintToken, TOKEN_SECONDS, type Mint, type TokenClaims } from './token.js';
