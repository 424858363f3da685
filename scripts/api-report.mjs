/**
 * `npm run api`: writes the report of what a host may rely on into `docs/api`, and the pages of the elements into
 * `docs/elements`. With `--check`, as `npm run check` has it, it
 * writes nothing and fails when a report differs from the code.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.mjs';
import { apiReports } from './surface/api-report.mjs';
import { elementPages } from './surface/element-pages.mjs';

const folder = join(root, 'docs');
const reports = {
  ...Object.fromEntries(Object.entries(apiReports()).map(([file, text]) => [`api/${file}`, text])),
  ...elementPages(JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'))),
};
const written = new Map(
  globSync(['api/*.api.md', 'elements/*.md'], { cwd: folder }).map((file) => [
    file,
    readFileSync(join(folder, file), 'utf8'),
  ]),
);

/** The first line in which two texts differ. */
function difference(one = '', other = '') {
  const [before, after] = [one.split('\n'), other.split('\n')];
  const at = after.findIndex((line, index) => line !== before[index]);
  const line = at === -1 ? after.length : at;
  return `line ${line + 1}\n  - ${before[line] ?? '(nothing)'}\n  + ${after[line] ?? '(nothing)'}`;
}

if (process.argv.includes('--check')) {
  const every = new Set([...written.keys(), ...Object.keys(reports)]);
  const differing = [...every].filter((file) => written.get(file) !== reports[file]);
  for (const file of differing) console.error(`docs/${file}: ${difference(written.get(file), reports[file])}`);
  if (differing.length > 0) {
    console.error(
      'What a host may rely on has changed. `npm run api` writes it down; a changeset says what hosts have to do.',
    );
    process.exitCode = 1;
  }
} else {
  for (const each of ['api', 'elements']) {
    rmSync(join(folder, each), { recursive: true, force: true });
    mkdirSync(join(folder, each), { recursive: true });
  }
  for (const [file, text] of Object.entries(reports)) writeFileSync(join(folder, file), text);
  console.log(`${Object.keys(reports).length} reports in docs/api and docs/elements`);
}
