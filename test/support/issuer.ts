import { createServer, type Server } from 'node:http';
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

/** A host that issues tokens and publishes its keys over HTTP. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  /** Address of the public keys. */
  readonly jwks: string;
  /** The public key as JSON, for those who try to misuse it. */
  readonly publicKey: Readonly<Record<string, unknown>>;
  token(person: TestPerson, tweak?: Tweak): Promise<string>;
  /** A token of RS256. */
  rsaToken(person: TestPerson): Promise<string>;
  stop(): Promise<void>;
}

const AUDIENCE = 'halo-pamor';

/** Starts an issuer on a free port of this machine. */
export async function startIssuer(): Promise<Issuer> {
  const elliptic = await generateKeyPair('ES256', { extractable: true });
  const rsa = await generateKeyPair('RS256', { extractable: true });
  const publicKey = { ...(await exportJWK(elliptic.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const rsaKey = { ...(await exportJWK(rsa.publicKey)), kid: 'two', alg: 'RS256', use: 'sig' };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [publicKey, rsaKey] }));
  });
  const port = await listen(server);
  const issuer = `http://127.0.0.1:${port}`;

  const sign = ({ sub, name, role, city, areas }: TestPerson, tweak: Tweak, alg: 'ES256' | 'RS256') => {
    const now = Math.floor(Date.now() / 1000);
    const claims: JWTPayload = { iss: issuer, aud: AUDIENCE, iat: now, exp: now + 900, sub, name, role, city, areas };
    const kid = alg === 'ES256' ? 'one' : 'two';
    return new SignJWT({ ...claims, ...tweak.claims })
      .setProtectedHeader({ alg, kid, typ: 'JWT', ...tweak.header })
      .sign(tweak.key ?? (alg === 'ES256' ? elliptic.privateKey : rsa.privateKey));
  };

  return {
    issuer,
    audience: AUDIENCE,
    jwks: `${issuer}/jwks.json`,
    publicKey,
    token: (person, tweak = {}) => sign(person, tweak, 'ES256'),
    rsaToken: (person) => sign(person, {}, 'RS256'),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
