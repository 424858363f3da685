import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { madeOnce } from '../made-once.js';
import { WrongSettingError } from '../settings.js';

/**
 * The gateway's private key for what people check later: badges and receipts. ES256 alone.
 *
 * @param path the file of the key, a JWK or PEM. Empty: a key that is made once in `folder` and can be read by its owner
 *   alone. Gateways that work for the same city need the same key.
 * @throws WrongSettingError when the file cannot be read or holds no private P-256 key
 */
export async function openSigningKey(path: string, folder: string): Promise<KeyObject> {
  const file = path === '' ? await madeOnce(folder, 'signing-key.pem', newKey) : path;
  const text = await readFile(file, 'utf8').catch(() => '');
  const key = readKey(text);
  if (key?.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    const must = `must be a file with a private P-256 key as JWK or PEM; ${file} is not`;
    throw new WrongSettingError([{ setting: 'HALO_SIGNING_KEY', must }]);
  }
  return key;
}

function readKey(text: string): KeyObject | undefined {
  try {
    if (!text.trimStart().startsWith('{')) return createPrivateKey(text);
    const jwk: unknown = JSON.parse(text);
    return isRecord(jwk) ? createPrivateKey({ key: jwk, format: 'jwk' }) : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
