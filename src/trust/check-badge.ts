import { BADGE_TYP, badgeClaims, matchOf, type BadgeClaims, type CityKey, type Match } from '@halo-pamor/contract';
import { verifySigned } from './verify-signed.js';

/**
 * What came of checking a badge. `forged`: nobody of this city has signed it, or it was changed. `stale`: its time is over
 * or has not begun. `foreign`: it is good, but for another city or another request. `unchecked`: this page has no means to
 * check, which says nothing about the badge.
 */
export type BadgeCheck =
  | { readonly result: 'genuine'; readonly claims: BadgeClaims; readonly match: Match }
  | { readonly result: 'forged' | 'stale' | 'foreign' | 'unchecked' };

/** What the badge has to be for, and what it is checked against. */
export interface BadgeFor {
  readonly city: string;
  /** Id of the citizen's request. */
  readonly request: string;
  /** Public keys of the city pack as this phone keeps it. */
  readonly keys: readonly CityKey[];
  /** Milliseconds since 1970, by this phone. */
  readonly now: number;
}

/** A phone's clock may be this far off. */
const SKEW_S = 120;

/** Checks a badge as it was read from the gateway, from a picture or from pasted text. Needs no network. */
export async function checkBadge(text: string, { city, request, keys, now }: BadgeFor): Promise<BadgeCheck> {
  const badge = text.trim();
  const checked = await verifySigned(badge, BADGE_TYP, keys);
  if (!checked.ok) return { result: checked.fault === 'no-means' ? 'unchecked' : 'forged' };
  const read = badgeClaims().safeParse(checked.payload);
  if (!read.success) return { result: 'forged' };
  const claims = read.data;
  if (claims.city !== city || claims.request !== request) return { result: 'foreign' };
  const seconds = now / 1000;
  if (seconds > claims.exp + SKEW_S || seconds < claims.iat - SKEW_S) return { result: 'stale' };
  return { result: 'genuine', claims, match: await matchOfBadge(badge) };
}

/** The two words and four digits of a badge. */
async function matchOfBadge(badge: string): Promise<Match> {
  return matchOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(badge))));
}
