/**
 * Brings an Indonesian phone number to E.164 (`+628…`): spaces, dots, dashes and brackets go, `0812…`, `62812…` and
 * `812…` become `+62812…`.
 *
 * @returns the number, or `undefined` when it cannot be one (8 to 13 digits after the country code)
 */
export function normalisePhone(typed: string): string | undefined {
  const digits = typed.replace(/[\s().-]/g, '');
  const national = /^(?:\+?62|0)?([1-9]\d{7,12})$/.exec(digits)?.[1];
  return national === undefined ? undefined : `+62${national}`;
}

/** Pattern of a stored phone number. */
export const PHONE_PATTERN = /^\+62[1-9]\d{7,12}$/;

/** The last four digits, which stand as the second factor beside a tracking code. */
export function lastFour(phone: string): string {
  return phone.slice(-4);
}
