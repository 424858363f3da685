import type { CityKey } from '@halo-pamor/contract';

/** A key that signs as a gateway does, for tests. */
export interface InventedSigner {
  readonly key: CityKey;
  sign(typ: string, payload: object, header?: object): Promise<string>;
}

/** Makes a new key. */
export async function inventedSigner(): Promise<InventedSigner> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const named = new TextEncoder().encode(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }));
  const kid = base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', named)));
  return {
    key: { kid, kty: 'EC', crv: 'P-256', x, y },
    sign: async (typ, payload, header = {}) => {
      const parts = [{ alg: 'ES256', typ, kid, ...header }, payload];
      const input = parts.map((part) => base64Url(new TextEncoder().encode(JSON.stringify(part)))).join('.');
      const signature = await crypto.subtle.sign(algorithm, pair.privateKey, new TextEncoder().encode(input));
      return `${input}.${base64Url(new Uint8Array(signature))}`;
    },
  };
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
