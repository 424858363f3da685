import { areaOfOfficer, type Officer } from './officer-list.js';

/** What a person may be in the demonstration. */
export type PersonaRole = 'citizen' | 'officer' | 'operator' | 'supervisor' | 'manager' | 'courier';

/** A person one may sign in as. All of them are invented. */
export interface Persona {
  /** Also the `sub` of the token. */
  readonly id: string;
  readonly name: string;
  readonly role: PersonaRole;
  /** Area prefixes: the city `32.75`, a kecamatan `32.75.01` or an RW `32.75.01.1001/007`. */
  readonly areas: readonly string[];
  /** Where the person lives or works, in words. */
  readonly place: string;
  /** Who this is, in a few Indonesian words for the switch. */
  readonly about: string;
  /** Always true: no persona is a real person. */
  readonly invented: true;
}

/** The city whose people these are. */
const DEMO_CITY = '32.75';

const FIRST_RW = 'RW 007 Kelurahan Bekasijaya';
const SECOND_RW = 'RW 003 Kelurahan Pekayonjaya';
const FIRST_OFFICER = 'satgas-32.75.01.1001-007';
const SECOND_OFFICER = 'satgas-32.75.04.1001-003';

type PersonaRow = Omit<Persona, 'invented'>;

const CITIZENS: readonly PersonaRow[] = [
  {
    id: 'citizen-siti',
    name: 'Ibu Siti Rohmah',
    role: 'citizen',
    areas: ['32.75.01.1001/007'],
    place: FIRST_RW,
    about: 'warga, 68 tahun',
  },
  {
    id: 'citizen-fauzi',
    name: 'Bapak Ahmad Fauzi',
    role: 'citizen',
    areas: ['32.75.04.1001/003'],
    place: SECOND_RW,
    about: 'warga, 41 tahun',
  },
];

const STAFF: readonly PersonaRow[] = [
  {
    id: 'operator-32.75.01',
    name: 'Rina Kartika',
    role: 'operator',
    areas: ['32.75.01'],
    place: 'Kecamatan Bekasi Timur',
    about: 'operator kecamatan',
  },
  {
    id: 'operator-32.75.04',
    name: 'Dedi Gunawan',
    role: 'operator',
    areas: ['32.75.04'],
    place: 'Kecamatan Bekasi Selatan',
    about: 'operator kecamatan',
  },
  {
    id: 'supervisor-32.75.01',
    name: 'Yuni Astuti',
    role: 'supervisor',
    areas: ['32.75.01'],
    place: 'Kecamatan Bekasi Timur',
    about: 'pengawas kecamatan',
  },
  {
    id: 'manager-32.75',
    name: 'Hendra Wijaya',
    role: 'manager',
    areas: [DEMO_CITY],
    place: 'Disdukcapil Kota Bekasi',
    about: 'pimpinan Dinas',
  },
  {
    id: 'courier-32.75.01',
    name: 'Agus',
    role: 'courier',
    areas: ['32.75.01'],
    place: 'Kecamatan Bekasi Timur',
    about: 'kurir',
  },
];

/** The people of the switch, in its order. Officers take the names of the given list, so that host and city pack agree. */
export function listPersonas(officers: readonly Officer[]): readonly Persona[] {
  const rows = [
    ...CITIZENS,
    officerRow(
      officers.find((one) => one.id === FIRST_OFFICER) ?? { id: FIRST_OFFICER, name: 'Satgas RW 007' },
      FIRST_RW,
    ),
    officerRow(
      officers.find((one) => one.id === SECOND_OFFICER) ?? { id: SECOND_OFFICER, name: 'Satgas RW 003' },
      SECOND_RW,
    ),
    ...STAFF,
  ];
  return rows.map((row) => ({ ...row, invented: true }));
}

/** The persona with this id, or any officer of the list though the switch does not show each; undefined when nobody has it. */
export function findPersona(id: string, officers: readonly Officer[]): Persona | undefined {
  const known = listPersonas(officers).find((persona) => persona.id === id);
  if (known !== undefined) return known;
  const officer = officers.find((one) => one.id === id);
  return officer === undefined ? undefined : { ...officerRow(officer, areaOfOfficer(id) ?? ''), invented: true };
}

/** People at a desk get the whole width of the screen; the others hold a phone. */
export function isWide(persona: Persona): boolean {
  return persona.role === 'operator' || persona.role === 'supervisor' || persona.role === 'manager';
}

function officerRow(officer: Officer, place: string): PersonaRow {
  const area = areaOfOfficer(officer.id);
  return {
    id: officer.id,
    name: officer.name,
    role: 'officer',
    areas: area === undefined ? [] : [area],
    place,
    about: 'Satgas Pamor',
  };
}
