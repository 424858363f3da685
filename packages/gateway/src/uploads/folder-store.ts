import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreFault, type FileStore, type StoredFile, type StoreFaultKind } from './file-store.js';

const kinds: Readonly<Record<string, StoreFaultKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'refused',
  EPERM: 'refused',
  EROFS: 'refused',
};

/** Keeps files in a folder, which is made where it is missing. Several gateways may share it. */
export function openFolderStore(root: string): FileStore {
  const pathOf = (key: string) => join(root, key);
  return {
    put: (key, bytes) =>
      faulted(async () => {
        const path = pathOf(key);
        const fresh = `${path}.${randomUUID()}.new`;
        await mkdir(dirname(path), { recursive: true });
        try {
          await writeDurably(fresh, bytes);
          await rename(fresh, path);
        } catch (cause) {
          await rm(fresh, { force: true });
          throw cause;
        }
      }),
    read: (key) => faulted(() => present(readFile(pathOf(key)))),
    remove: (key) => faulted(() => rm(pathOf(key), { force: true })),
    list: (prefix) =>
      faulted(async () => {
        const folder = pathOf(prefix);
        const entries = (await present(readdir(folder, { recursive: true, withFileTypes: true }))) ?? [];
        const files: StoredFile[] = [];
        for (const entry of entries) {
          if (!entry.isFile()) continue;
          const path = join(entry.parentPath, entry.name);
          // What somebody else removes meanwhile is not there.
          const found = await present(stat(path));
          if (found !== undefined) files.push({ key: path.slice(pathOf('').length + 1), writtenAt: found.mtimeMs });
        }
        return files;
      }),
  };
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function present<T>(finding: Promise<T>): Promise<T | undefined> {
  try {
    return await finding;
  } catch (cause) {
    if (stateOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

async function faulted<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const state = stateOf(cause);
    if (state === undefined) throw cause;
    throw new StoreFault(kinds[state] ?? 'away', state, { cause });
  }
}

function stateOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
