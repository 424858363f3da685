import { createPrivateKey, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { WrongSettingError } from '../settings.js';

const FILE = 'signing-key.pem';

/**
 * The gateway's private key for what people check later: badges and receipts. ES256 alone.
 *
 * @param path the file of the key, a JWK or PEM. Empty: a key that is made once in `folder` and can be read by its owner
 *   alone. Gateways that work for the same city need the same key.
 * @throws WrongSettingError when the file cannot be read or holds no private P-256 key
 */
export async function openSigningKey(path: string, folder: string): Promise<KeyObject> {
  const file = path === '' ? await keyMadeOnce(folder) : path;
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

/**
 * A key is written whole under a name of its own and then linked to the name that counts: of several processes that
 * start at once one link succeeds, and all of them read what it leads to.
 */
async function keyMadeOnce(folder: string): Promise<string> {
  const file = join(folder, FILE);
  if (await isThere(file)) return file;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `${FILE}.${randomUUID()}`);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await handle.sync();
    await handle.close();
    await link(draft, file);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
  return file;
}

async function isThere(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
