import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder of this machine where one file at a time is looked at and made anew. Nothing stays there. */
export interface Workbench {
  /** Gives the work a folder of its own, which goes when it is done. */
  with<T>(work: (folder: string) => Promise<T>): Promise<T>;
}

/** What a killed process left this long ago is nobody's work any more. */
const LEFT_MS = 60 * 60 * 1000;

/** Opens a workbench and clears it of what a crash left. */
export async function openWorkbench(root: string): Promise<Workbench> {
  await mkdir(root, { recursive: true });
  for (const name of await readdir(root)) {
    const left = await stat(join(root, name)).catch(() => undefined);
    if (left !== undefined && left.mtimeMs < Date.now() - LEFT_MS) {
      await rm(join(root, name), { recursive: true, force: true });
    }
  }
  return {
    with: async (work) => {
      const folder = await mkdtemp(join(root, 'file-'));
      try {
        return await work(folder);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
