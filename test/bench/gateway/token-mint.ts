import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '@halo-pamor/contract';

/** The host of this run: signs tokens and has its public key in a file. */
export interface TokenMint {
  readonly issuer: string;
  readonly audience: string;
  readonly jwks: string;
  mint(actor: Actor): string;
}

const LIFE_S = 12 * 3600;

const inBase64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Makes a key pair for this run alone (ES256) and writes its public half where a gateway reads it. */
export async function tokenMint(folder: string): Promise<TokenMint> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwks = join(folder, 'jwks.json');
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'ES256', use: 'sig' };
  await writeFile(jwks, JSON.stringify({ keys: [key] }));
  const issuer = 'https://host.bench.invalid';
  const audience = 'halo-pamor';
  return {
    issuer,
    audience,
    jwks,
    mint: ({ id, name, role, city, areas }) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: audience, sub: id, iat: now, exp: now + LIFE_S, name, role, city, areas };
      const body = `${inBase64({ alg: 'ES256', kid: 'bench', typ: 'JWT' })}.${inBase64(claims)}`;
      const signature = sign('sha256', Buffer.from(body), { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return `${body}.${signature.toString('base64url')}`;
    },
  };
}
