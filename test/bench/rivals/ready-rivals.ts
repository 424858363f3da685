import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../project-root.js';
import type { Rival } from './rival-stores.js';

const run = promisify(execFile);
const folder = join(root, 'test', 'bench', 'rivals');

/** The stores that are measured beside ours, in the order of their lines. */
export const rivals: readonly Rival[] = ['dexie', 'rxdb', 'pouchdb'];

/**
 * The script with other people's stores, as a page loads it. They are installed here at the first bench and not with the
 * project: they weigh 80 MB, which nobody else has a use for.
 */
export async function rivalStores(): Promise<string> {
  const of = { cwd: folder, maxBuffer: 2 ** 24 };
  if (!existsSync(join(folder, 'node_modules', 'rxdb'))) await run('npm', ['ci', '--loglevel=error'], of);
  await run(join(root, 'node_modules', '.bin', 'rollup'), ['-c', 'rollup.config.js', '--silent'], of);
  return readFile(join(folder, 'dist', 'rival-stores.js'), 'utf8');
}
