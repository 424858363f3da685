import { DESK, PHONE, type Person } from '../../support/person.js';
import type { Cast, Journey } from '../journey.js';

/** Everybody whose day this is, each with a device of their own. */
export interface Neighbourhood {
  readonly citizen: Person;
  /** Who serves RW 007 until noon. */
  readonly officer: Person;
  /** Of RW 003 next door. */
  readonly standIn: Person;
  readonly supervisor: Person;
  readonly operator: Person;
}

/** A chapter of this day. */
export type Chapter = (journey: Journey<Neighbourhood>) => Promise<void>;

/** Bekasijaya: two Satgas of one village, and the desk of its kecamatan. */
export const BEKASIJAYA: Cast<Neighbourhood> = async (arrive) => ({
  citizen: await arrive('citizen-siti', PHONE),
  officer: await arrive('satgas-32.75.01.1001-007', PHONE),
  standIn: await arrive('satgas-32.75.01.1001-003', PHONE),
  supervisor: await arrive('supervisor-32.75.01', DESK),
  operator: await arrive('operator-32.75.01', DESK),
});

/** The RW that changes hands at noon. */
export const RW = '32.75.01.1001/007';
/** Names as the lists of the demo have them. */
export const OFFICER = 'Wahyu Abdullah';
export const STAND_IN = 'Zaenal Hartono';
/** Who asks, in the order of the day. All of them are invented. */
export const SITI = 'Ibu Siti Rohmah';
export const DARTO = 'Bapak Darto Rekaan';
export const MARNI = 'Ibu Marni Rekaan';
export const UJANG = 'Ujang';
