import { people } from '../support/people.js';
import type { TestPerson } from '../support/issuer.js';

/** An invented officer of RW 007 with an id of her own. */
export function asPerson(sub: string): TestPerson {
  return { ...people.officer, sub };
}
