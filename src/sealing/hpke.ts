import { SEALING_INFO, type CityKey } from '@halo-pamor/contract';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

type Bytes = Uint8Array<ArrayBuffer>;

/** A public key of the gateway, ready to seal to. */
export interface SealingKey {
  readonly kid: string;
  /** Gives HPKE's encapsulated key and what it sealed, one behind the other. */
  seal(plain: Bytes, associated: Bytes): Promise<Bytes>;
}

/**
 * Reads a public key of the city pack. The suite is the contract's: HPKE (RFC 9180) in base mode with
 * DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM. Rejects when the key is no point of the curve.
 */
export async function sealingKey({ kid, kty, crv, x, y }: CityKey): Promise<SealingKey> {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientPublicKey = await suite.kem.importKey('jwk', { kty, crv, x, y }, true);
  const info = new TextEncoder().encode(SEALING_INFO);
  const agree = () => suite.createSenderContext({ recipientPublicKey, info });
  // Agreeing on a key is most of the work and needs nothing of what is sealed, so the next one is made while what was
  // sealed is stored. Each is for one message.
  let ahead: ReturnType<typeof agree> | undefined;
  return {
    kid,
    seal: async (plain, associated) => {
      const agreeing = ahead ?? agree();
      ahead = undefined;
      const context = await agreeing;
      const ct = await context.seal(plain, associated);
      ahead ??= agree();
      ahead.catch(() => undefined);
      const { enc } = context;
      const joined = new Uint8Array(enc.byteLength + ct.byteLength);
      joined.set(new Uint8Array(enc));
      joined.set(new Uint8Array(ct), enc.byteLength);
      return joined;
    },
  };
}
