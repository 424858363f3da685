import type { TestPerson } from './issuer.js';

const person = (sub: string, name: string, role: TestPerson['role'], ...areas: string[]): TestPerson => ({
  sub,
  name,
  role,
  city: '32.75',
  areas,
});

/** Invented people, one or two for each way of seeing requests. */
export const people = {
  citizen: person('warga-1', 'Siti Rekaan', 'citizen', '32.75.01.1001/007'),
  otherCitizen: person('warga-2', 'Budi Rekaan', 'citizen', '32.75.04.1001/003'),
  officer: person('satgas-32.75.01.1001-007', 'Wahyu Rekaan', 'officer', '32.75.01.1001/007'),
  /** Of another RW of the same village. */
  neighbour: person('satgas-32.75.01.1001-001', 'Maya Rekaan', 'officer', '32.75.01.1001/001'),
  farOfficer: person('satgas-32.75.04.1001-003', 'Dadang Rekaan', 'officer', '32.75.04.1001/003'),
  operator: person('operator-1', 'Rina Rekaan', 'operator', '32.75.01'),
  farOperator: person('operator-4', 'Dedi Rekaan', 'operator', '32.75.04'),
  supervisor: person('pengawas-1', 'Yuni Rekaan', 'supervisor', '32.75.01'),
  manager: person('pimpinan', 'Hendra Rekaan', 'manager', '32.75'),
  courier: person('kurir-1', 'Agus Rekaan', 'courier', '32.75.01'),
  rwHead: person('ketua-rw', 'Tono Rekaan', 'rw-head', '32.75.01.1001/007'),
  rtHead: person('ketua-rt', 'Tini Rekaan', 'rt-head', '32.75.01.1001/007'),
  auditor: person('auditor', 'Sari Rekaan', 'auditor', '32.75'),
  partner: person('bidan-1', 'Ratna Rekaan', 'partner', '32.75.01.1001'),
  otherPartner: person('bidan-2', 'Wati Rekaan', 'partner', '32.75.01.1001'),
} as const satisfies Record<string, TestPerson>;

/** The key of an invented person. */
export type PersonName = keyof typeof people;
