import type { Actor } from '@halo-pamor/contract';

/** Where they live and work. */
export const PLACE = '32.75.04.1002/007';

/** The hand-over code of every round. */
export const RIGHT_CODE = '314159';

/** Invented people. */
export const people = {
  citizen: { id: 'c-1', name: 'Siti Rahayu', role: 'citizen', city: '32.75', areas: [PLACE] },
  officer: { id: 'o-1', name: 'Dewi Lestari', role: 'officer', city: '32.75', areas: [PLACE] },
  operator: { id: 'd-1', name: 'Budi Santoso', role: 'operator', city: '32.75', areas: ['32.75.04'] },
} as const satisfies Record<string, Actor>;

/** A request for a lost KTP, as the form would send it. */
export const lostCard = {
  items: [{ variant: 'KTP-EL.HILANG', person: null }],
  applicant: { name: 'Siti Rahayu', phone: '+6281200001234' },
  forWhom: 'self',
  channel: 'app',
  place: PLACE,
  address: { street: 'Jl. Melati 4 No. 12', rt: '003', landmark: 'Sebelah musala' },
  papersAtHand: [{ code: 'KK', atHand: 'yes' }],
  times: [{ day: '2026-11-24', part: 'morning' }],
  consent: { version: '2026-01-05', given: true },
} as const;
