import type { Officer } from './officer-list.js';
import { officerRow, type PersonaRow } from './persona-row.js';

const FIRST_RW = 'RW 007 Kelurahan Bekasijaya';
const SECOND_RW = 'RW 003 Kelurahan Pekayonjaya';
const FIRST_OFFICER = 'satgas-32.75.01.1001-007';
const SECOND_OFFICER = 'satgas-32.75.04.1001-003';
const NEIGHBOUR_RW = 'RW 003 Kelurahan Bekasijaya';
/** Of the first officer's village, so that one can stand in for the other. */
const NEIGHBOUR_OFFICER = 'satgas-32.75.01.1001-003';

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
    areas: ['32.75'],
    place: 'Disdukcapil Kota Bekasi',
    about: 'pimpinan Dinas',
  },
  {
    id: 'auditor-32.75',
    name: 'Sari Lestari',
    role: 'auditor',
    areas: ['32.75'],
    place: 'Inspektorat Kota Bekasi',
    about: 'pemeriksa',
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

/** Two citizens, their two officers, a neighbour of the first, and who works at the desks of their two kecamatan and at the Dinas. */
export function peopleOfKotaBekasi(officers: readonly Officer[]): readonly PersonaRow[] {
  const officer = (id: string, stand: string, place: string): PersonaRow => ({
    ...officerRow(officers.find((one) => one.id === id) ?? { id, name: stand }, place),
    about: 'Satgas Pamor',
  });
  return [
    ...CITIZENS,
    officer(FIRST_OFFICER, 'Satgas RW 007', FIRST_RW),
    officer(NEIGHBOUR_OFFICER, 'Satgas RW 003', NEIGHBOUR_RW),
    officer(SECOND_OFFICER, 'Satgas RW 003', SECOND_RW),
    ...STAFF,
  ];
}
