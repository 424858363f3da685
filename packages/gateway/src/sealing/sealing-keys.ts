import { createECDH, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import * as z from 'zod/mini';
import { once, type CityKey } from '@halo-pamor/contract';
import { publicHalf } from '../signing/public-half.js';
import { hpkePair, type HpkePair } from './hpke.js';

/** A key to which phones seal. */
export interface SealingKey {
  readonly publicKey: CityKey;
  readonly pair: HpkePair;
}

const keySetShape = once(() => {
  const number = z.string().check(z.regex(/^[\w-]{43}$/));
  const key = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: number, y: number, d: number });
  return z.object({ keys: z.array(key).check(z.minLength(1)) });
});

/**
 * Reads a private JWK Set (RFC 7517), newest key first. Keys are named by their thumbprint, whatever the file calls them.
 *
 * @throws when it is no such set, or a public half does not belong to its private one
 */
export async function readSealingKeys(text: string): Promise<SealingKey[]> {
  const parsed: unknown = JSON.parse(text);
  return Promise.all(
    keySetShape()
      .parse(parsed)
      .keys.map(async (jwk) => {
        const publicKey = publicHalf(createPrivateKey({ key: jwk, format: 'jwk' }));
        const curve = createECDH('prime256v1');
        curve.setPrivateKey(jwk.d, 'base64url');
        const point = Buffer.concat([
          Buffer.from([4]),
          Buffer.from(jwk.x, 'base64url'),
          Buffer.from(jwk.y, 'base64url'),
        ]);
        if (!curve.getPublicKey().equals(point)) throw new Error('a public half belongs to another private one');
        return { publicKey, pair: await hpkePair(jwk) };
      }),
  );
}

/** The text of a key set with a new key before those of `text`; without one, of a set with that key alone. */
export function withNewKey(text?: string): string {
  const parsed: unknown = text === undefined ? { keys: [] } : JSON.parse(text);
  const { keys: older } = z.object({ keys: z.array(z.unknown()) }).parse(parsed);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kid } = publicHalf(privateKey);
  return `${JSON.stringify({ keys: [{ kid, ...privateKey.export({ format: 'jwk' }) }, ...older] }, undefined, 2)}\n`;
}
