import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { WrongSettingError } from '../settings.js';
import { ARRIVING } from './file-keys.js';
import { StoreFault, type FileStore } from './file-store.js';
import { openFolderStore } from './folder-store.js';
import { openS3Store, type S3Place } from './s3-store.js';

/**
 * Opens the store of files and looks whether it lets us in. One that does not answer now may later, so that a gateway
 * starts without it and says so.
 *
 * @throws WrongSettingError when the folder or the bucket is not ours to use
 */
export async function openFileStore(place: string | S3Place, log: Logger): Promise<FileStore> {
  const store = typeof place === 'string' ? openFolderStore(resolve(place)) : openS3Store(place);
  try {
    await store.list(ARRIVING);
  } catch (cause) {
    if (!(cause instanceof StoreFault)) throw cause;
    if (cause.kind === 'refused') {
      throw new WrongSettingError([
        { setting: 'HALO_FILES', must: `must be a store that lets us in (${cause.state})` },
      ]);
    }
    log.warn({ kind: cause.kind, state: cause.state }, 'the file store does not answer yet');
  }
  return store;
}
