import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HandoverRound } from '@halo-pamor/contract';

/** Knows the hand-over codes of a city. */
export interface HandoverCodes {
  /** The six digits of a round. */
  codeOf(city: string, about: HandoverRound): string;
  /** Whether those are the six digits; takes as long for wrong ones. */
  isCodeOf(city: string, about: HandoverRound, code: string): boolean;
}

/** Codes that follow from a secret alone, so that none is stored and every gateway with that secret knows them. */
export function handoverCodes(secret: Buffer): HandoverCodes {
  const codeOf = (city: string, { request, carrier, round }: HandoverRound): string => {
    const about = JSON.stringify([city, request, carrier, round]);
    return truncated(createHmac('sha256', secret).update(about).digest());
  };
  return {
    codeOf,
    isCodeOf: (city, about, code) => {
      const right = Buffer.from(codeOf(city, about));
      const given = Buffer.from(code);
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}

/** Six digits of a digest: the dynamic truncation of RFC 4226, section 5.3, which takes a longer digest than SHA-1's as well. */
function truncated(digest: Buffer): string {
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
