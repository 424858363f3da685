/**
 * Tracking codes: 10 characters of Crockford base32 (50 random bits) and a check character, shown as `ABCDE-FGHJK-7`.
 * The check is Crockford's remainder of 37, so one wrong character and a swap of neighbours are noticed.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_ALPHABET = `${ALPHABET}*~$=U`;

function checkCharacter(body: string): string {
  let remainder = 0;
  for (const character of body) remainder = (remainder * 32 + ALPHABET.indexOf(character)) % 37;
  return CHECK_ALPHABET.charAt(remainder);
}

/**
 * Makes a tracking code from random bytes. Crockford's check may be one of `*~$=`, which nobody can say on the telephone
 * or find on its keys, so the tenth character moves on until the check is a letter or a digit.
 *
 * @param bytes at least 10 bytes from a cryptographic source; the low five bits of each are used
 */
export function trackingCode(bytes: Uint8Array): string {
  if (bytes.length < 10) throw new RangeError('a tracking code needs 10 random bytes');
  const [first, last] = [bytes.slice(0, 9), bytes[9] ?? 0];
  const start = Array.from(first, (byte) => ALPHABET.charAt(byte & 31)).join('');
  // At most five steps: the check moves on with the character, and the signs stand next to each other.
  for (let step = 0; ; step += 1) {
    const body = start + ALPHABET.charAt((last + step) & 31);
    const check = checkCharacter(body);
    if (/\w/.test(check)) return body + check;
  }
}

/**
 * Reads what a person typed or spoke: small letters, spaces and dashes are fine, `O` counts as 0, `I` and `L` as 1.
 *
 * @returns the 11 characters, or `undefined` when the length, a character or the check does not fit
 */
export function parseTrackingCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  if (plain.length !== 11) return undefined;
  const body = plain.slice(0, 10).replace(/O/g, '0').replace(/[IL]/g, '1');
  for (const character of body) if (!ALPHABET.includes(character)) return undefined;
  return plain.charAt(10) === checkCharacter(body) ? body + plain.charAt(10) : undefined;
}

/** Writes a code in groups that can be read aloud: `ABCDE-FGHJK-7`. */
export function spellTrackingCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5, 10)}-${code.slice(10)}`;
}

/** Pattern of a stored tracking code. */
export const TRACKING_PATTERN = /^[0-9A-HJKMNP-TV-Z]{10}[0-9A-HJKMNP-TV-Z*~$=U]$/;
