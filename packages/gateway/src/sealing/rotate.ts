import { open, readFile, rename, rm } from 'node:fs/promises';
import { readSealingKeys, withNewKey } from './sealing-keys.js';

/** Somebody else rotates the keys now, or was cut off while doing so. */
export class RotationUnderWayError extends Error {
  readonly code = 'rotation-under-way';
  constructor(draft: string) {
    super(`Another rotation is under way or was cut off. If none runs, remove ${draft} and try again.`);
    this.name = 'RotationUnderWayError';
  }
}

/**
 * Puts a new key first into a file of sealing keys; the others stay for opening. The file is replaced whole or not at all,
 * and can be read by its owner alone.
 *
 * @returns the name of the new key, and how many older ones there are
 */
export async function rotateSealingKeys(file: string): Promise<{ readonly kid: string; readonly older: number }> {
  const draft = `${file}.next`;
  const handle = await open(draft, 'wx', 0o600).catch((cause: unknown) => {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw isThere ? new RotationUnderWayError(draft) : cause;
  });
  try {
    const text = withNewKey(await readFile(file, 'utf8'));
    const [first, ...older] = await readSealingKeys(text);
    await handle.writeFile(text);
    await handle.sync();
    await rename(draft, file);
    return { kid: first?.publicKey.kid ?? '', older: older.length };
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  } finally {
    await handle.close();
  }
}
