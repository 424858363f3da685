import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../project-root.js';

const run = promisify(execFile);
const resolve = {
  browser: true,
  exportConditions: ['production', 'browser'],
  modulePaths: [join(root, 'node_modules')],
};

/** The page's script in one file, with Lit as it is shipped. */
export async function listScript(folder: string): Promise<Buffer> {
  const file = join(folder, 'list-page.js');
  const plugins = [`node-resolve=${JSON.stringify(resolve)}`, 'terser'];
  await run(
    join(root, 'node_modules', '.bin', 'rollup'),
    [
      join(root, 'build', 'test', 'bench', 'list', 'list-page.js'),
      ...['--format', 'es', '--silent', '--inlineDynamicImports', '--file', file],
      ...plugins.flatMap((plugin) => ['--plugin', plugin]),
    ],
    { cwd: root, maxBuffer: 2 ** 24 },
  );
  return readFile(file);
}
