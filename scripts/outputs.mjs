/** Where the compiler reads and writes: one entry for each project that the root tsconfig.json refers to. */
import { existsSync, globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.mjs';

/** Folder of the sources and folder of what tsc writes from them. */
export const projects = [
  { source: 'packages/contract/src', output: 'packages/contract/dist' },
  { source: 'packages/cities/src', output: 'packages/cities/dist' },
  { source: 'packages/gateway/src', output: 'packages/gateway/dist' },
  { source: 'packages/demo-host/src', output: 'packages/demo-host/dist' },
  { source: 'src', output: 'build/src' },
  { source: 'test', output: 'build/test' },
];

const WRITTEN = ['.js', '.js.map', '.d.ts', '.d.ts.map'];

/**
 * Makes the outputs match the sources: deletes what has lost its source, so that a deleted test cannot go on passing,
 * and forgets a project's build state when a file is missing from its output, so that the compiler writes it again.
 */
export function pruneOutputs() {
  for (const { source, output } of projects) {
    const outputFolder = join(root, output);
    const wanted = new Set(
      globSync('**/*.ts', { cwd: join(root, source) })
        .filter((file) => !file.endsWith('.d.ts'))
        .flatMap((file) => WRITTEN.map((ending) => file.replace(/\.ts$/, ending))),
    );
    for (const file of globSync('**/*.{js,js.map,d.ts,d.ts.map}', { cwd: outputFolder })) {
      if (!wanted.has(file)) rmSync(join(outputFolder, file));
    }
    if ([...wanted].some((file) => !existsSync(join(outputFolder, file)))) {
      rmSync(join(outputFolder, '.tsbuildinfo'), { force: true });
    }
  }
}

/** When the newest of the files was changed, in milliseconds; 0 when there is none. */
export function newest(patterns) {
  return Math.max(0, ...globSync(patterns, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs));
}

/** When the oldest of the files was changed, in milliseconds; 0 when one of them is missing. */
export function oldest(files) {
  return Math.min(...files.map((file) => (existsSync(join(root, file)) ? statSync(join(root, file)).mtimeMs : 0)));
}
