import { sign, type KeyObject } from 'node:crypto';
import type { CityKey } from '@halo-pamor/contract';
import { publicHalf } from './public-half.js';

/** What the gateway signs with. */
export interface Signer {
  /** The public half, as the city pack lists it. */
  readonly publicKey: CityKey;
  /** A compact JWS (RFC 7515) with ES256 over the payload as JSON, of the given `typ`. */
  sign(typ: string, payload: Readonly<Record<string, unknown>>): string;
}

/** A signer with a private P-256 key. */
export function signerWith(key: KeyObject): Signer {
  const publicKey = publicHalf(key);
  const headers = new Map<string, string>();
  const headerOf = (typ: string) => {
    const header = headers.get(typ) ?? encode({ alg: 'ES256', typ, kid: publicKey.kid });
    headers.set(typ, header);
    return header;
  };
  return {
    publicKey,
    sign: (typ, payload) => {
      const input = `${headerOf(typ)}.${encode(payload)}`;
      const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
      return `${input}.${signature.toString('base64url')}`;
    },
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
