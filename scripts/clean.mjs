/** Removes everything that the compiler, the bundler and the caches wrote. Nothing in it is made by hand. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projects } from './outputs.mjs';
import { root } from './step.mjs';

for (const folder of [...projects.map(({ output }) => output), 'build', 'dist', 'docs/site', '.cache']) {
  rmSync(join(root, folder), { recursive: true, force: true });
}
