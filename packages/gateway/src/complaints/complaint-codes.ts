import { createHmac, timingSafeEqual } from 'node:crypto';
import { matchOf, trackingCode } from '@halo-pamor/contract';

/** What opens a complaint to somebody without a login, and under which ids it is stored. */
export interface ComplaintCodes {
  /** The code of a complaint, eleven characters like a tracking code. */
  codeOf(city: string, complaint: string): string;
  /** The two plain words that go with it. */
  wordOf(city: string, complaint: string): string;
  /** Whether those are its words, however they were typed; takes as long for wrong ones. */
  isWordOf(city: string, complaint: string, typed: string): boolean;
  /**
   * The ids under which something is stored that a device sent with an id of its own. That id is not stored, so that whoever
   * reads the database or the complaint cannot send it again to be told code and word.
   */
  idsOf(city: string, sent: string): { readonly record: string; readonly command: string };
}

/** Codes, words and ids that follow from a secret, so that sending again gives the same and no word is stored. */
export function complaintCodes(secret: Buffer): ComplaintCodes {
  const digest = (of: string, city: string, id: string): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([`complaint-${of}`, city, id]))
      .digest();
  const wordOf = (city: string, complaint: string): string => matchOf(digest('word', city, complaint)).words.join(' ');
  return {
    codeOf: (city, complaint) => trackingCode(digest('code', city, complaint)),
    wordOf,
    isWordOf: (city, complaint, typed) => {
      const hash = (word: string) => createHmac('sha256', secret).update(word).digest();
      const plain = typed.toLowerCase().match(/[a-z]+/g) ?? [];
      return timingSafeEqual(hash(plain.join(' ')), hash(wordOf(city, complaint)));
    },
    idsOf: (city, sent) => ({
      record: uuidOf(digest('record', city, sent)),
      command: uuidOf(digest('command', city, sent)),
    }),
  };
}

/** A UUID of version 8 (RFC 9562) from the first 16 bytes. */
export function uuidOf(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const variant = (parseInt(hex.charAt(16), 16) % 4) + 8;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant.toString(16)}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
