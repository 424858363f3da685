import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const VERSION = '3.3.0';
/** SHA-512 of that version's archive, as the registry states it. */
const INTEGRITY = 'r2GgrOD9anON2ol/MnVDmczkH4HL4RxXLMut5mIcUb8Uzrhw1QkSlfctPZXdqDLmO6+o1v5K8a74n6FOpKLPrg==';

const run = promisify(execFile);

/**
 * The folder with the built Open Forms SDK. Its package cannot be installed with the other peers, because one of its
 * dependencies is named by a Git address; what it ships under `dist` has them all inside, so the archive alone will do.
 *
 * @param folder where it is kept from one bench to the next
 * @throws Error when the archive is not the one that was looked at
 */
export async function openFormsReady(folder: string): Promise<string> {
  const place = join(folder, `open-forms-sdk-${VERSION}`);
  if (existsSync(place)) return join(place, 'dist');
  const fresh = `${place}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await run('npm', ['pack', `@open-formulieren/sdk@${VERSION}`, '--loglevel=error', '--pack-destination', fresh]);
  const archive = join(fresh, `open-formulieren-sdk-${VERSION}.tgz`);
  const found = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (found !== INTEGRITY) throw new Error(`${archive} is not the archive that was looked at`);
  const wanted = ['open-forms-sdk.mjs', 'open-forms-sdk.css', 'assets', 'static'].map((name) => `package/dist/${name}`);
  await run('tar', ['-xzf', archive, '-C', fresh, '--strip-components=1', '--exclude=*.map', ...wanted]);
  await rm(archive);
  await rename(fresh, place);
  return join(place, 'dist');
}
