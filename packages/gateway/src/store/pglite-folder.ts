import { createHash, randomUUID } from 'node:crypto';
import { access, cp, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openPglite, PGLITE_VERSION } from './db-pglite.js';
import { migrate, type Migration } from './migrate.js';

/**
 * Makes sure that a PGlite folder is there. A new one is copied from a ready-made empty database with all migrations,
 * because creating one takes seven seconds and copying less than one. The ready-made one is built once into `cache`.
 * The folder appears under its name only when it is whole and flushed to disk.
 */
export async function ensurePgliteFolder(
  folder: string,
  cache: string,
  migrations: readonly Migration[],
): Promise<void> {
  if (await exists(join(folder, 'PG_VERSION'))) return;
  const empty = await readyMade(cache, migrations);
  const half = `${folder}.new-${process.pid}`;
  await rm(half, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await cp(empty, half, { recursive: true });
  await flush(half);
  await rename(half, folder);
}

async function readyMade(cache: string, migrations: readonly Migration[]): Promise<string> {
  const steps = createHash('sha256')
    .update(migrations.map(({ sql }) => sql).join('\n'))
    .digest('hex')
    .slice(0, 12);
  const folder = join(cache, `pglite-empty-${PGLITE_VERSION}-${steps}`);
  if (await exists(folder)) return folder;
  // Others may be making it at this moment, in this process too.
  const half = `${folder}.new-${randomUUID()}`;
  await mkdir(cache, { recursive: true });
  try {
    const database = await openPglite(half);
    await migrate(database, migrations).finally(() => database.close());
  } catch (cause) {
    await rm(half, { recursive: true, force: true });
    throw cause;
  }
  // Somebody else may have been faster; theirs is as good.
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
  return folder;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

// All at once, so that the disk can flush them together.
async function flush(path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return flush(child);
      const file = await open(child, 'r');
      await file.sync().finally(() => file.close());
    }),
  );
}
