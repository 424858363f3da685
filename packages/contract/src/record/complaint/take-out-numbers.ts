import { once } from '../../once.js';

const TAKEN_OUT = '[nomor dihapus]';

// A date such as 08-11-2026 begins like a phone number and is none.
const NO_DATE = String.raw`(?!\d{1,2}[-./]\d{1,2}[-./]\d{4}(?!\d))`;
/** Sixteen digits or more, as of NIK and KK, however they are parted. */
const IDENTITY = String.raw`\d(?:[\s.\-]{0,3}\d){15,}`;
/** A mobile number as it is written here, and one of a fixed line with its area. */
const MOBILE = String.raw`(?:(?:\+\s?)?62|0)[\s.\-]{0,3}8(?:[\s.\-]{0,3}\d){7,12}`;
const FIXED = String.raw`(?:\+?62[\s.\-]{0,3}|\(?0)[2-9]\d{1,2}\)?[\s.\-]{0,3}\d{3,4}[\s.\-]{0,3}\d{3,4}`;

const identities = once(() => new RegExp(IDENTITY, 'g'));
const phones = once(() => new RegExp(`(?<!\\d)${NO_DATE}(?:${MOBILE}|${FIXED})(?!\\d)`, 'g'));

/**
 * Takes identity numbers and phone numbers out of what a person typed, before it leaves for another office. Runs of 16 digits
 * or more go, and what is written like an Indonesian phone number.
 *
 * @returns the text, and whether something was taken out
 */
export function takeOutNumbers(typed: string): { readonly text: string; readonly taken: boolean } {
  const plain = typed.normalize('NFKC');
  // The long ones first: one may begin like a phone number, which would take its beginning and leave its end.
  const text = plain.replace(identities(), TAKEN_OUT).replace(phones(), TAKEN_OUT);
  return { text, taken: text !== plain };
}
