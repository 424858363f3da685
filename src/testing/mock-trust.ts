import { tokenClaims, type Actor, type ProblemCode } from '@halo-pamor/contract';
import { fromBase64Url, toBase64Url } from '../sealing/base64url.js';

/** Reads a token: who bears it, or why it is worth nothing. */
export type MockTrust = (token: string) => Promise<Actor | ProblemCode>;

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const AUDIENCE = 'halo-pamor';
const HOUR_S = 3_600;

/** The claims of a token as an actor; undefined when they are none. */
function actorIn(token: string): Actor | undefined {
  try {
    const claims: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(token.split('.')[1] ?? '')));
    const { sub: id, name, role, city, areas } = tokenClaims().parse(claims);
    return { id, name, role, city, areas };
  } catch {
    return undefined;
  }
}

/** Believes what a token says without looking at a signature, as the plugin's own tests do. */
export const believing: MockTrust = async (token) => actorIn(token) ?? 'unauthorised';

/** How a token differs from a good one. */
export interface TokenWish {
  /** Seconds that it lives, by the mock gateway's clock. Default 3600; a negative number makes one that has expired. */
  readonly livesFor?: number;
  /** Claims to set or, when undefined, to leave out, so that a wrong token can be tried. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** An invented login: signs tokens as a host does, and knows its own again. */
export interface InventedLogin {
  readonly trust: MockTrust;
  token(person: Actor, wish?: TokenWish): Promise<string>;
  /** The public key as a JWK Set, for a real gateway's `HALO_JWKS`. */
  jwks(): Promise<{ readonly keys: readonly JsonWebKey[] }>;
}

function partOf(value: unknown): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
}

/** Makes a login with a key of its own; `issuer` stands in its tokens. */
export function inventedLogin(issuer: string, now: () => number): InventedLogin {
  let made: Promise<CryptoKeyPair> | undefined;
  const pair = () => (made ??= crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']));

  return {
    token: async ({ id: sub, name, role, city, areas }, { livesFor = HOUR_S, claims = {} } = {}) => {
      const iat = Math.floor(now() / 1000);
      const base = { iss: issuer, aud: AUDIENCE, iat, exp: iat + livesFor, sub, name, role, city, areas };
      const input = `${partOf({ alg: 'ES256', typ: 'JWT', kid: 'invented' })}.${partOf({ ...base, ...claims })}`;
      const key = (await pair()).privateKey;
      const signature = await crypto.subtle.sign(ALGORITHM, key, new TextEncoder().encode(input));
      return `${input}.${toBase64Url(new Uint8Array(signature))}`;
    },
    trust: async (token) => {
      const [header = '', payload = '', signature = '', ...rest] = token.split('.');
      try {
        const key = (await pair()).publicKey;
        const input = new TextEncoder().encode(`${header}.${payload}`);
        const isSigned = await crypto.subtle.verify(ALGORITHM, key, fromBase64Url(signature), input);
        const claims: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(payload)));
        if (!isSigned || rest.length > 0 || typeof claims !== 'object' || claims === null) return 'unauthorised';
        const exp: unknown = Reflect.get(claims, 'exp');
        const isForUs = Reflect.get(claims, 'iss') === issuer && Reflect.get(claims, 'aud') === AUDIENCE;
        if (!isForUs || typeof exp !== 'number') return 'unauthorised';
        return exp * 1000 <= now() ? 'token-expired' : (actorIn(token) ?? 'unauthorised');
      } catch {
        return 'unauthorised';
      }
    },
    jwks: async () => {
      const key = await crypto.subtle.exportKey('jwk', (await pair()).publicKey);
      return { keys: [{ ...key, kid: 'invented', alg: 'ES256', use: 'sig' }] };
    },
  };
}
