import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { once, SEALING_INFO } from '@halo-pamor/contract';

/** A pair of keys as HPKE takes it. */
export type HpkePair = Awaited<ReturnType<typeof hpkePair>>;

/** HPKE's encapsulated key: an uncompressed point of P-256. */
const ENC_BYTES = 65;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

const suite = once(
  () => new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() }),
);
const info = once(() => new TextEncoder().encode(SEALING_INFO));

/** Takes a private key of P-256 for opening. */
export async function hpkePair({ d, ...open }: { kty: string; crv: string; x: string; y: string; d: string }) {
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', { ...open, d }, CURVE, false, ['deriveBits']),
    crypto.subtle.importKey('jwk', open, CURVE, true, []),
  ]);
  return { privateKey, publicKey };
}

/**
 * Opens what was sealed in one go (RFC 9180, base mode): the encapsulated key and the ciphertext behind it.
 *
 * @returns undefined when it was sealed to another key or with other associated data, or is not whole
 */
export async function openSealed(
  recipientKey: HpkePair,
  sealed: Uint8Array,
  associated: Uint8Array,
): Promise<Uint8Array | undefined> {
  const enc = sealed.slice(0, ENC_BYTES);
  const text = sealed.slice(ENC_BYTES);
  try {
    return new Uint8Array(await suite().open({ recipientKey, enc, info: info() }, text, associated));
  } catch {
    // The library says in which step it failed; whoever sent it learns no more than that it did.
    return undefined;
  }
}
