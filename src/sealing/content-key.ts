import { BODY_NONCE_BYTES } from '@halo-pamor/contract';

type Bytes = Uint8Array<ArrayBuffer>;

const AES = 'AES-GCM';
const KEY_BYTES = 32;

/** A fresh key for one payload or picture. */
export function mintContentKey(): Bytes {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES));
}

/** Seals with AES-256-GCM: the nonce and then what came of it. */
export async function sealBody(raw: Bytes, plain: Bytes, associated: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', raw, AES, false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(BODY_NONCE_BYTES));
  const sealed = await crypto.subtle.encrypt({ name: AES, iv, additionalData: associated }, key, plain);
  const joined = new Uint8Array(BODY_NONCE_BYTES + sealed.byteLength);
  joined.set(iv);
  joined.set(new Uint8Array(sealed), BODY_NONCE_BYTES);
  return joined;
}

/** Opens what {@link sealBody} gave. Rejects when it is not whole, or belongs to something else. */
export async function openBody(raw: Bytes, body: Bytes, associated: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', raw, AES, false, ['decrypt']);
  const iv = body.subarray(0, BODY_NONCE_BYTES);
  const how = { name: AES, iv, additionalData: associated };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, body.subarray(BODY_NONCE_BYTES)));
}
