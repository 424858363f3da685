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

/** Every file that tsc writes for a project. */
function writtenFor({ source, output }) {
  return globSync('**/*.ts', { cwd: join(root, source) })
    .filter((file) => !file.endsWith('.d.ts'))
    .flatMap((file) => WRITTEN.map((ending) => join(root, output, file.replace(/\.ts$/, ending))));
}

/**
 * Makes the outputs match the sources: deletes what has lost its source, so that a deleted test cannot go on passing,
 * and forgets a project's build state when a file is missing from its output, so that the compiler writes it again.
 */
export function pruneOutputs() {
  // One project may write into a folder of another's output, so a file is judged by all projects.
  const wanted = new Set(projects.flatMap(writtenFor));
  for (const project of projects) {
    const folder = join(root, project.output);
    for (const file of globSync('**/*.{js,js.map,d.ts,d.ts.map}', { cwd: folder })) {
      if (!wanted.has(join(folder, file))) rmSync(join(folder, file));
    }
    if (writtenFor(project).some((file) => !existsSync(file))) rmSync(join(root, project.state), { force: true });
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
