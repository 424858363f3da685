import { canonicalJson, CUSTODY_TYP, type CityKey, type CustodyLine, type Receipt } from '@halo-pamor/contract';

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

/** A receipt of these lines, chained and signed as a gateway does, for the city 99.99. */
export async function sealedReceipt(lines: readonly CustodyLine[], signer: InventedSigner): Promise<Receipt> {
  const out: Receipt['lines'] = [];
  let before = '';
  for (const line of lines) {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(before + canonicalJson(line)));
    const hash = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const { request, number, at } = line;
    out.push({ line, hash, jws: await signer.sign(CUSTODY_TYP, { city: '99.99', request, number, hash, at }) });
    before = hash;
  }
  return { city: '99.99', request: lines[0]?.request ?? '', code: lines[0]?.code ?? '', lines: out };
}
