import { joined, type Bytes } from '../outbox/packed.js';

const AES = { name: 'AES-GCM', length: 256 } as const;
/** NIST SP 800-38D: 96 bits, at random for each box. */
const IV_BYTES = 12;
/** OWASP Password Storage Cheat Sheet, 2023: PBKDF2 with HMAC-SHA-256. */
export const PIN_ROUNDS = 600_000;

/** A new key that wraps a vault key and cannot be read out. */
export function deviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(AES, false, ['wrapKey', 'unwrapKey']);
}

/** The key that a PIN stands for; `pepper` is what the host's secure store holds, empty without one. */
export async function pinKey(pin: string, pepper: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(JSON.stringify([pin, pepper]));
  const from = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(by, from, AES, false, ['wrapKey', 'unwrapKey']);
}

/** The key of 32 bytes that a host's secure store holds. */
export function hostKey(secret: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, AES, false, ['wrapKey', 'unwrapKey']);
}

/** A new vault key, which can still be wrapped. It is for wrapping alone: `unwrap` gives the one to use. */
export function vaultKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
}

/** Wraps a vault key for storage. */
export async function wrap(key: CryptoKey, by: CryptoKey, about: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return joined([iv, new Uint8Array(await crypto.subtle.wrapKey('raw', key, by, how(iv, about)))]);
}

/**
 * Opens a wrapped vault key; undefined when `by` is not its key.
 *
 * @param again whether it is to be wrapped anew, which a key in use never can be
 */
export async function unwrap(box: Bytes, by: CryptoKey, about: string, again = false): Promise<CryptoKey | undefined> {
  const iv = box.subarray(0, IV_BYTES);
  try {
    return await crypto.subtle.unwrapKey('raw', box.subarray(IV_BYTES), by, how(iv, about), AES, again, [
      'encrypt',
      'decrypt',
    ]);
  } catch {
    return undefined;
  }
}

/** Seals bytes: 12 bytes of a random IV, then the ciphertext with its tag. */
export async function sealBytes(key: CryptoKey, bytes: Bytes, about: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return joined([iv, new Uint8Array(await crypto.subtle.encrypt(how(iv, about), key, bytes))]);
}

/** Opens what `sealBytes` made. Rejects when it is not of this key or was sealed for another place. */
export async function openBytes(key: CryptoKey, box: Bytes, about: string): Promise<Bytes> {
  const iv = box.subarray(0, IV_BYTES);
  return new Uint8Array(await crypto.subtle.decrypt(how(iv, about), key, box.subarray(IV_BYTES)));
}

function how(iv: Bytes, about: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) };
}
