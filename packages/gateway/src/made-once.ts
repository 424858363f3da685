import { randomUUID } from 'node:crypto';
import { access, link, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The path of a secret file that is made once and can be read by its owner alone (mode 600). It is written whole under a
 * name of its own and then linked to the name that counts: of several processes that start at once one link succeeds, and
 * all of them read what it leads to.
 */
export async function madeOnce(folder: string, name: string, make: () => string): Promise<string> {
  const file = join(folder, name);
  if (await isThere(file)) return file;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `${name}.${randomUUID()}`);
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(make());
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, file);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  } finally {
    await rm(draft, { force: true });
  }
  return file;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
