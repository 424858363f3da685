import {
  dateIn,
  digitsOf,
  isPossibleDate,
  isPossibleRegion,
  type NumberFault,
  type NumberedDate,
} from './identity-number.js';

/** Something to look at again; it never stops anybody, because a NIK stays for life while facts change. */
export type NikWarning = 'serial-0000' | 'birth-date-differs' | 'sex-differs';

/** What is known from other papers, to compare with. `birthDate` is a calendar date `YYYY-MM-DD`, not a moment. */
export interface KnownPerson {
  readonly birthDate?: string;
  readonly sex?: 'female' | 'male';
}

/** The outcome of looking at a NIK. With any error, `facts` is absent. */
export interface NikCheck {
  /** The digits without spaces, as far as they are digits. */
  readonly digits: string;
  readonly errors: readonly NumberFault[];
  readonly warnings: readonly NikWarning[];
  readonly facts?: { readonly region: string; readonly sex: 'female' | 'male'; readonly born: NumberedDate };
}

/**
 * Checks a NIK as a person typed it. A woman's day of birth stands with 40 added. The region is that of the first
 * registration, so it says nothing about where the person lives now.
 *
 * Source: the digit rule as published by Dukcapil Klaten (arti 16 digit NIK).
 */
export function checkNik(typed: string, known: KnownPerson = {}): NikCheck {
  const digits = digitsOf(typed);
  if (!/^\d{16}$/.test(digits)) return { digits, errors: ['not-16-digits'], warnings: [] };
  const errors: NumberFault[] = [];
  if (!isPossibleRegion(digits)) errors.push('region-impossible');
  const female = Number(digits.slice(6, 8)) > 40;
  const born = dateIn(digits, female ? 40 : 0);
  if (!isPossibleDate(born)) errors.push('not-a-date');
  if (errors.length > 0) return { digits, errors, warnings: [] };
  const sex = female ? 'female' : 'male';
  const warnings: NikWarning[] = [];
  if (digits.endsWith('0000')) warnings.push('serial-0000');
  if (known.birthDate !== undefined && !sameDate(born, known.birthDate)) warnings.push('birth-date-differs');
  if (known.sex !== undefined && known.sex !== sex) warnings.push('sex-differs');
  return { digits, errors, warnings, facts: { region: digits.slice(0, 6), sex, born } };
}

function sameDate(born: NumberedDate, date: string): boolean {
  const two = (value: number) => String(value).padStart(2, '0');
  return date.slice(2) === `${two(born.year)}-${two(born.month)}-${two(born.day)}`;
}
