import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import type { Role } from '@halo-pamor/contract';

/** An invented person with the claims of a token. */
export interface TestPerson {
  readonly sub: string;
  readonly name: string;
  readonly role: Role;
  readonly city: string;
  readonly areas: readonly string[];
}

/** What a hostile token changes. A claim that is undefined is left out. */
export interface Tweak {
  readonly header?: Partial<JWTHeaderParameters>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: CryptoKey;
}

/**
 * A host that issues tokens. Its keys lie in a file: a gateway that fetched them would give up when the test's own process,
 * busy with something else, did not answer for seconds. The gateways of the demo fetch theirs.
 */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  /** File of the public keys. */
  readonly jwks: string;
  /** The public key as JSON, for those who try to misuse it. */
  readonly publicKey: Readonly<Record<string, unknown>>;
  token(person: TestPerson, tweak?: Tweak): Promise<string>;
  /** A token of RS256. */
  rsaToken(person: TestPerson): Promise<string>;
  stop(): Promise<void>;
}

const AUDIENCE = 'halo-pamor';

const ISSUER = 'https://host.example';

/** Makes an issuer, with keys of its own. */
export async function startIssuer(): Promise<Issuer> {
  const elliptic = await generateKeyPair('ES256', { extractable: true });
  const rsa = await generateKeyPair('RS256', { extractable: true });
  const publicKey = { ...(await exportJWK(elliptic.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const rsaKey = { ...(await exportJWK(rsa.publicKey)), kid: 'two', alg: 'RS256', use: 'sig' };
  const folder = await mkdtemp(join(tmpdir(), 'halo-issuer-'));
  const jwks = join(folder, 'jwks.json');
  await writeFile(jwks, JSON.stringify({ keys: [publicKey, rsaKey] }));

  const sign = ({ sub, name, role, city, areas }: TestPerson, tweak: Tweak, alg: 'ES256' | 'RS256') => {
    const now = Math.floor(Date.now() / 1000);
    const claims: JWTPayload = { iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + 900, sub, name, role, city, areas };
    const kid = alg === 'ES256' ? 'one' : 'two';
    return new SignJWT({ ...claims, ...tweak.claims })
      .setProtectedHeader({ alg, kid, typ: 'JWT', ...tweak.header })
      .sign(tweak.key ?? (alg === 'ES256' ? elliptic.privateKey : rsa.privateKey));
  };

  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    jwks,
    publicKey,
    token: (person, tweak = {}) => sign(person, tweak, 'ES256'),
    rsaToken: (person) => sign(person, {}, 'RS256'),
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}
