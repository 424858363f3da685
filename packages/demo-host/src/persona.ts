import { CITIES, type HostedCity } from './hosted-city.js';
import type { Officer } from './officer-list.js';
import { peopleElsewhere } from './people-elsewhere.js';
import { peopleOfKotaBekasi } from './people-of-kota-bekasi.js';
import { officerRow, type PersonaRow } from './persona-row.js';

/** A person one may sign in as. */
export interface Persona extends PersonaRow {
  /** Code of the city whose app this person opens. */
  readonly city: string;
  /** Always true: no persona is a real person. */
  readonly invented: true;
}

/**
 * The people of the switch, in its order: Kota Bekasi first, then those of the other cities. Officers take the names of the
 * given list, so that host and city pack agree.
 */
export function listPersonas(officers: readonly Officer[]): readonly Persona[] {
  return [...peopleOfKotaBekasi(officers), ...peopleElsewhere(officers)].map(persona);
}

/** The persona with this id, or any officer of the list though the switch does not show each; undefined when nobody has it. */
export function findPersona(id: string, officers: readonly Officer[]): Persona | undefined {
  const known = listPersonas(officers).find((each) => each.id === id);
  if (known !== undefined) return known;
  const officer = officers.find((one) => one.id === id);
  return officer === undefined ? undefined : persona(officerRow(officer, officer.areas[0] ?? ''));
}

/** The city whose app a person opens. */
export function cityOf({ city }: Pick<Persona, 'city'>): HostedCity {
  const known = CITIES.find(({ code }) => code === city);
  if (known === undefined) throw new RangeError(`nobody of the demonstration lives in ${city}`);
  return known;
}

/** People at a desk get the whole width of the screen; the others hold a phone. */
export function isWide({ role }: Persona): boolean {
  return role === 'operator' || role === 'supervisor' || role === 'manager' || role === 'auditor';
}

function persona(row: PersonaRow): Persona {
  return { ...row, city: (row.areas[0] ?? '').slice(0, 5), invented: true };
}
