import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Keyring } from './keyring.js';

/** Who a token speaks for: the claims that the gateway reads, beside those that the mint adds. */
export interface TokenClaims {
  /** Stable id of the person at the host. */
  readonly sub: string;
  readonly name: string;
  /** Role by its field term, for example `citizen` or `officer`; the gateway refuses one it does not know. */
  readonly role: string;
  /** City code; `32.75` when left out. */
  readonly city?: string;
  /** Area prefixes the person may act in. */
  readonly areas: readonly string[];
  /** The partner (hospital, midwife, village head) the person works for. */
  readonly partner?: string;
}

/** What signs: keys, the issuer's name and the clock. */
export interface Mint {
  readonly keyring: Keyring;
  /** Value of `iss`: the demo host's own address. */
  readonly issuer: string;
  /** Milliseconds since 1970; `Date.now` when left out. */
  readonly now?: () => number;
}

/** Value of `aud` in each token of the demonstration. */
export const DEMO_AUDIENCE = 'halo-pamor';

/** How long a token lives, in seconds: short, so that renewal is met in every long demonstration. */
export const TOKEN_SECONDS = 15 * 60;

/** Makes a signed ES256 token. For development only: it asks nobody who they are. */
export async function mintToken(mint: Mint, claims: TokenClaims): Promise<string> {
  const issuedAt = Math.floor((mint.now ?? Date.now)() / 1000);
  const { sub, name, role, city = '32.75', areas, partner } = claims;
  const body = { name, role, city, areas, ...(partner === undefined ? {} : { partner }) };
  return new SignJWT(body)
    .setProtectedHeader({ alg: 'ES256', kid: mint.keyring.kid, typ: 'JWT' })
    .setIssuer(mint.issuer)
    .setAudience(DEMO_AUDIENCE)
    .setSubject(sub)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_SECONDS)
    .sign(mint.keyring.privateKey);
}
