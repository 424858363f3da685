import type { InventedClaims } from './send-invented.js';

/** Kota Bekasi, and the RW of the first people in the demo's switch. */
export const SWITCH_CITY = '32.75';
export const SWITCH_PLACE = '32.75.01.1001/007';

/** The officer of the switch, as a token says it. */
export const switchOfficer: InventedClaims = {
  sub: 'satgas-32.75.01.1001-007',
  name: 'Wahyu Abdullah',
  role: 'officer',
  city: SWITCH_CITY,
  areas: [SWITCH_PLACE],
};

/** The supervisor of that officer's kecamatan. */
export const switchSupervisor: InventedClaims = {
  sub: 'supervisor-32.75.01',
  name: 'Yuni Astuti',
  role: 'supervisor',
  city: SWITCH_CITY,
  areas: ['32.75.01'],
};
