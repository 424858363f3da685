/**
 * What the NIK and the number of a family card (KK) have in common: 16 digits, six for the region of first
 * registration, six for a date (DDMMYY) and four for the serial. There is no check digit, so a number that passes is
 * plausible, never proven.
 */

/** The digits of a date inside an identity number. The century cannot be told from two digits. */
export interface NumberedDate {
  readonly day: number;
  readonly month: number;
  /** Two digits, 0 to 99. */
  readonly year: number;
}

/** Why a number cannot be what it claims to be. */
export type NumberFault = 'not-16-digits' | 'not-a-date' | 'region-impossible';

const LONGEST_DAY = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Removes the spaces, dots and dashes that people write between groups. */
export function digitsOf(typed: string): string {
  return typed.replace(/[\s.-]/g, '');
}

/** Whether the day and month exist in some year; 29 February does, because the century is unknown. */
export function isPossibleDate({ day, month }: NumberedDate): boolean {
  const longest = LONGEST_DAY[month - 1];
  return longest !== undefined && day >= 1 && day <= longest;
}

/** Reads the date digits, taking `dayOffset` (40 in a woman's NIK) off the day. */
export function dateIn(digits: string, dayOffset: number): NumberedDate {
  return {
    day: Number(digits.slice(6, 8)) - dayOffset,
    month: Number(digits.slice(8, 10)),
    year: Number(digits.slice(10, 12)),
  };
}

/** Whether the first six digits can be a region: province from 11 up, no part 00. */
export function isPossibleRegion(digits: string): boolean {
  return Number(digits.slice(0, 2)) >= 11 && digits.slice(2, 4) !== '00' && digits.slice(4, 6) !== '00';
}
