import { matchWords } from './match-words.js';

/** What both sides of a door read out to each other. */
export interface Match {
  readonly words: readonly [string, string];
  /** Four digits. */
  readonly digits: string;
}

/**
 * Two words and four digits of a badge: the same for whoever holds the same badge, and another for any other.
 *
 * @param sha256 SHA-256 of the badge as it travels, a compact JWS in ASCII; at least 6 bytes
 * @throws RangeError when there are fewer bytes
 */
export function matchOf(sha256: Uint8Array): Match {
  const [one, other, a, b, c, d] = sha256;
  if (one === undefined || other === undefined || d === undefined)
    throw new RangeError('a match needs 6 bytes of a hash');
  const number = ((((a ?? 0) * 256 + (b ?? 0)) * 256 + (c ?? 0)) * 256 + d) % 10_000;
  return { words: [word(one), word(other)], digits: String(number).padStart(4, '0') };
}

function word(byte: number): string {
  return matchWords[byte] ?? '';
}
