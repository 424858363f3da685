import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import type { CityKey } from '@halo-pamor/contract';
import { madeOnce } from '../made-once.js';
import { WrongSettingError, type GatewaySettings } from '../settings.js';
import { readSealingKeys, withNewKey, type SealingKey } from './sealing-keys.js';

/** The keys to which phones seal. The file is read again whenever it may have changed, so that no gateway need restart. */
export interface KeyRing {
  /** Public halves, the current key first. */
  publicKeys(): Promise<readonly CityKey[]>;
  /** The key of this name, and whether it is the current one; undefined when the file has no such key. */
  find(kid: string): Promise<{ readonly key: SealingKey; readonly isCurrent: boolean } | undefined>;
}

/** The file of the private keys. Where none is named, it is made once and can be read by its owner alone. */
export async function sealingFile({
  sealingKeys = '',
  data = '.data',
}: Pick<GatewaySettings, 'sealingKeys' | 'data'>): Promise<string> {
  if (sealingKeys !== '') return resolve(sealingKeys);
  return madeOnce(join(resolve(data), 'keys'), 'sealing-keys.json', () => withNewKey());
}

/**
 * Opens the key ring.
 *
 * @throws WrongSettingError when the file cannot be read or holds no private P-256 keys
 */
export async function openKeyRing(file: string, log: Pick<Logger, 'error'>): Promise<KeyRing> {
  const read = async () => {
    const text = await readFile(file, 'utf8');
    return { text, keys: await readSealingKeys(text) };
  };
  let ring = await read().catch((cause: unknown) => {
    const must = `must be a file with a JWK Set of private P-256 keys, newest first; ${file} is not`;
    throw new WrongSettingError([{ setting: 'HALO_SEALING_KEYS', must }], { cause });
  });
  let looking: Promise<void> | undefined;
  /** Looks whether the file has changed; what cannot be read changes nothing, because the keys at hand still open. */
  const look = () =>
    (looking ??= readFile(file, 'utf8')
      .then(async (text) => {
        if (text !== ring.text) ring = { text, keys: await readSealingKeys(text) };
      })
      .catch((cause: unknown) => {
        log.error({ name: cause instanceof Error ? cause.name : typeof cause }, 'the sealing keys cannot be read');
      })
      .finally(() => {
        looking = undefined;
      }));
  const find = (kid: string) => {
    const at = ring.keys.findIndex(({ publicKey }) => publicKey.kid === kid);
    const key = ring.keys[at];
    return key === undefined ? undefined : { key, isCurrent: at === 0 };
  };
  return {
    publicKeys: async () => {
      await look();
      return ring.keys.map(({ publicKey }) => publicKey);
    },
    find: async (kid) => {
      const known = find(kid);
      if (known !== undefined) return known;
      await look();
      return find(kid);
    },
  };
}
