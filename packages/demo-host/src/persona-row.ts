import { areaOfOfficer, type Officer } from './officer-list.js';

/** What a person may be in the demonstration. */
export type PersonaRole = 'citizen' | 'officer' | 'operator' | 'supervisor' | 'manager' | 'auditor' | 'courier';

/** A person as the lists of this host write it. All of them are invented. */
export interface PersonaRow {
  /** Also the `sub` of the token. */
  readonly id: string;
  readonly name: string;
  readonly role: PersonaRole;
  /** Area prefixes: the city `32.75`, a kecamatan `32.75.01`, an RW `32.75.01.1001/007` or a village `16.12.01.1003`. */
  readonly areas: readonly string[];
  /** Where the person lives or works, in words. */
  readonly place: string;
  /** Who this is, in a few Indonesian words for the switch. */
  readonly about: string;
}

/** An officer as a person of the switch: with the areas that the list gives, or else the RW that the id names. */
export function officerRow(officer: Pick<Officer, 'id' | 'name'> & Partial<Officer>, place: string): PersonaRow {
  const { id, name, areas } = officer;
  const named = areaOfOfficer(id);
  const own = areas !== undefined && areas.length > 0 ? areas : named === undefined ? [] : [named];
  return { id, name, role: 'officer', areas: own, place, about: 'petugas lapangan' };
}
