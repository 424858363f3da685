/** Where the compiler reads and writes: one entry for each project that the root tsconfig.json refers to. */
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './step.mjs';

const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** For each project the folder of its sources, the folder of what tsc writes from them, and what tsc remembers of it. */
export const projects = readJson('tsconfig.json').references.map(({ path }) => {
  const { rootDir, outDir, tsBuildInfoFile } = readJson(join(path, 'tsconfig.json')).compilerOptions;
  const [source, output, state] = [rootDir, outDir, tsBuildInfoFile].map((to) => relative(root, join(root, path, to)));
  return { source, output, state };
});

const WRITTEN = ['.js', '.js.map', '.d.ts', '.d.ts.map'];

/**
 * Makes the outputs match the sources: deletes what has lost its source, so that a deleted test cannot go on passing,
 * and forgets a project's build state when a file is missing from its output, so that the compiler writes it again.
 */
export function pruneOutputs() {
  for (const { source, output, state } of projects) {
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
      rmSync(join(root, state), { force: true });
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
