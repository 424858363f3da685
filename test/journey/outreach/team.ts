import { DESK, PHONE, type Person } from '../../support/person.js';
import type { Cast, Journey } from '../journey.js';

/** Two officers with a phone each, and the operator who plans the stop. */
export interface Team {
  readonly arman: Person;
  readonly beni: Person;
  readonly operator: Person;
}

/** They arrive in Mahakam Ulu. */
export const boat: Cast<Team> = async (arrive) => ({
  arman: await arrive('petugas-64.11.01', PHONE),
  beni: await arrive('petugas-64.11.02', PHONE),
  operator: await arrive('operator-64.11.01', DESK),
});

/** What a chapter of the outreach day gets. */
export type OutreachDay = Journey<Team>;
