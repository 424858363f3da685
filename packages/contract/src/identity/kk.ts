import { dateIn, digitsOf, isPossibleDate, isPossibleRegion, type NumberFault } from './identity-number.js';

/** Something to look at again: a day of 41 to 71 in a family card's number hints that a woman's NIK was typed. */
export type KkWarning = 'looks-like-nik' | 'serial-0000';

/** The outcome of looking at the number of a family card. */
export interface KkCheck {
  readonly digits: string;
  readonly errors: readonly NumberFault[];
  readonly warnings: readonly KkWarning[];
}

/**
 * Checks the number of a family card as a person typed it: region, date of recording (DDMMYY), serial.
 * That the date is the date of recording comes from a weak source, so only its shape is judged.
 */
export function checkKk(typed: string): KkCheck {
  const digits = digitsOf(typed);
  if (!/^\d{16}$/.test(digits)) return { digits, errors: ['not-16-digits'], warnings: [] };
  const errors: NumberFault[] = [];
  const warnings: KkWarning[] = [];
  if (!isPossibleRegion(digits)) errors.push('region-impossible');
  if (!isPossibleDate(dateIn(digits, 0))) {
    if (isPossibleDate(dateIn(digits, 40))) warnings.push('looks-like-nik');
    else errors.push('not-a-date');
  }
  if (errors.length === 0 && digits.endsWith('0000')) warnings.push('serial-0000');
  return { digits, errors, warnings };
}
