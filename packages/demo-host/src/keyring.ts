import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

/** The pair that signs the demonstration's tokens. The private half never leaves this object but to its file. */
export interface Keyring {
  /** RFC 7638 thumbprint of the public key; stands in each token's header. */
  readonly kid: string;
  readonly privateKey: CryptoKey;
  /** What `/.well-known/jwks.json` serves. */
  readonly jwks: { readonly keys: readonly JWK[] };
}

const KEY_FILE = 'es256.json';

/**
 * Opens the ES256 pair of a folder, making it on first use; without a folder the pair lives as long as the process.
 * Two processes that open a new folder at once end with the same pair: the second finds the first one's file.
 *
 * @throws Error naming the file when it is there and holds no ES256 key. It is never replaced: delete it to get a new pair.
 */
export async function openKeyring(folder?: string): Promise<Keyring> {
  if (folder === undefined) return keyringOf(await newPrivateJwk());
  const file = join(folder, KEY_FILE);
  let text = await readIfThere(file);
  if (text === undefined) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeOnce(file, JSON.stringify(await newPrivateJwk()));
    text = await readFile(file, 'utf8');
  }
  try {
    return await keyringOf(parseJwk(text));
  } catch (cause) {
    throw new Error(`${file} holds no ES256 key; delete it to have a new pair made`, { cause });
  }
}

async function newPrivateJwk(): Promise<JWK> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  return exportJWK(pair.privateKey);
}

async function keyringOf(jwk: JWK): Promise<Keyring> {
  const privateKey = await importJWK(jwk, 'ES256');
  if (privateKey instanceof Uint8Array || privateKey.type !== 'private' || jwk.x === undefined || jwk.y === undefined) {
    throw new TypeError('not a private elliptic-curve key');
  }
  const open = { kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y };
  const kid = await calculateJwkThumbprint(open);
  return { kid, privateKey, jwks: { keys: [{ ...open, kid, alg: 'ES256', use: 'sig' }] } };
}

/** A link fails when its name exists, and shows the whole content at once: no reader ever meets half a key. */
async function writeOnce(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function parseJwk(text: string): JWK {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
  return { ...value };
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
