import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { cityKeyShape, type CityKey } from '@halo-pamor/contract';

/** The public half of a private P-256 key as the city pack lists it, named by its thumbprint (RFC 7638). */
export function publicHalf(key: KeyObject): CityKey {
  const { kty, crv, x, y } = createPublicKey(key).export({ format: 'jwk' });
  // The required members alone, in the order of their names.
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return cityKeyShape().parse({ kid, kty, crv, x, y });
}
