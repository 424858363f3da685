import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CityKey } from '@halo-pamor/contract';
import { signerWith } from './signing/signer.js';
import { openSigningKey } from './signing/signing-key.js';
import type { Database } from './store/database.js';
import { openDatabase } from './store/db.js';
import { lockFolder } from './store/folder-lock.js';

/** What a command is told beside its words. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What was asked for cannot be done so; the message says what is missing. */
export class WrongWordsError extends Error {
  readonly code = 'wrong-words';
}

/** The folder in which a gateway of these settings keeps what is its own. */
export function dataOf(env: Environment): string {
  return resolve(env['HALO_DATA'] || '.data');
}

/** The keys by which a gateway of these settings signs. */
export async function ownKeys(env: Environment): Promise<CityKey[]> {
  const folder = join(dataOf(env), 'keys');
  const file = env['HALO_SIGNING_KEY'] || join(folder, 'signing-key.pem');
  return [signerWith(await openSigningKey(file, folder)).publicKey];
}

/** Does something with the database of the settings and closes it. Makes none: there is one, or it says so. */
export async function withDatabase<T>(env: Environment, work: (database: Database) => Promise<T>): Promise<T> {
  const url = env['DATABASE_URL'] ?? '';
  const data = dataOf(env);
  const folder = join(data, 'pglite');
  if (url === '') {
    await access(join(folder, 'PG_VERSION')).catch(() => {
      throw new WrongWordsError(`there is no database in ${data}; name one by HALO_DATA or DATABASE_URL`);
    });
  }
  const release = url === '' ? await lockFolder(data) : () => Promise.resolve();
  try {
    const database = await openDatabase({ url, folder });
    return await work(database).finally(() => database.close());
  } finally {
    await release();
  }
}
