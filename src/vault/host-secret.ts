import type { Bytes } from '../outbox/packed.js';
import type { SecureStore } from './vault-surface.js';

const BYTES = 32;

/**
 * The secret of a person's vault in the host's secure store: 32 bytes in hex digits. Undefined where the host has no such
 * store, or has lost the secret.
 *
 * @param make whether to make one when there is none
 */
export async function hostSecret(
  store: SecureStore | undefined,
  name: string,
  make: boolean,
): Promise<Bytes | undefined> {
  if (store === undefined) return undefined;
  const kept = secretOf(await store.get(name));
  if (kept !== undefined || !make) return kept;
  const fresh = crypto.getRandomValues(new Uint8Array(BYTES));
  await store.set(name, Array.from(fresh, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  return fresh;
}

function secretOf(text: unknown): Bytes | undefined {
  if (typeof text !== 'string' || !/^[0-9a-f]{64}$/.test(text)) return undefined;
  return Uint8Array.from({ length: BYTES }, (_none, index) =>
    Number.parseInt(text.slice(index * 2, index * 2 + 2), 16),
  );
}
