import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { madeOnce } from '../made-once.js';

/**
 * The secret from which hand-over codes follow.
 *
 * @param setting the secret as text. Empty: one that is made once in `folder` and can be read by its owner alone. Gateways
 *   that work for the same city need the same secret.
 */
export async function openCodeSecret(setting: string, folder: string): Promise<Buffer> {
  if (setting !== '') return Buffer.from(setting);
  const file = await madeOnce(folder, 'code-secret', () => randomBytes(32).toString('base64url'));
  return Buffer.from((await readFile(file, 'utf8')).trim());
}
