import type { CityKey } from '@halo-pamor/contract';

/**
 * Why something signed is not believed. `unreadable`: it is not such a text, or stands for something else. `unknown-key`:
 * no key of this city has signed it. `forged`: the signature does not fit. `no-means`: this page has no means to check,
 * for example because it was not loaded securely; that says nothing about what was to be checked.
 */
export type SignedFault = 'unreadable' | 'unknown-key' | 'forged' | 'no-means';

/** What came of checking something signed: what it says, or why it is not believed. */
export type Verified =
  | { readonly ok: true; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly fault: SignedFault };

const no = (fault: SignedFault): Verified => ({ ok: false, fault });
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * Checks a compact JWS (RFC 7515) with ES256 against the keys of the city pack. Nothing is fetched.
 *
 * @param text the JWS; blanks around it do no harm
 * @param typ what it must be for, its header's `typ`
 * @param keys the city's public keys
 */
export async function verifySigned(text: string, typ: string, keys: readonly CityKey[]): Promise<Verified> {
  const parts = text.trim().split('.');
  const [header, payload, signature] = parts.map(fromBase64Url);
  if (parts.length !== 3 || header === undefined || payload === undefined || signature === undefined) {
    return no('unreadable');
  }
  const [said, says] = [readJson(header), readJson(payload)];
  if (said?.['alg'] !== 'ES256' || said['typ'] !== typ || 'crit' in said || says === undefined) return no('unreadable');
  const key = keys.find(({ kid }) => kid === said['kid']);
  if (key === undefined) return no('unknown-key');
  // A page that was not loaded securely has no `subtle`.
  if (!('subtle' in crypto)) return no('no-means');
  const { subtle } = crypto;
  const { kty, crv, x, y } = key;
  try {
    const publicKey = await subtle.importKey('jwk', { kty, crv, x, y }, ES256, false, ['verify']);
    const signed = new TextEncoder().encode(`${parts[0] ?? ''}.${parts[1] ?? ''}`);
    return (await subtle.verify(ES256, publicKey, signature, signed)) ? { ok: true, payload: says } : no('forged');
  } catch {
    // A key that is no point of the curve.
    return no('unknown-key');
  }
}

/** Bytes of a text in base64url without padding; undefined when it is not written in the one way that is allowed. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  // Unused bits at the end would let one signature be written in several ways.
  return btoa(binary).replace(/=+$/, '') === text.replaceAll('-', '+').replaceAll('_', '/') ? bytes : undefined;
}

function readJson(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
