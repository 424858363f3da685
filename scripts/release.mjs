/**
 * What a release needs, before somebody publishes it:
 *
 *     npm run release -- status     which version the changesets ask for
 *     npm run release -- version    writes that version and CHANGELOG.md, and takes the changesets away
 *     npm run release -- hashes     the hash of each file that a page names by itself, for the notes of the release
 *
 * The tool for changesets looks for packages inside of a workspace and passes over the one that holds it, which is the one
 * that is published. So it works on a copy in which that package is alone.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from './step.mjs';

/** The files of the script-tag builds without a hash in their name: these a page names. */
const NAMED = ['halo-pamor', 'client', 'capture', 'app-shell', 'frame', 'frame-host'];
const CHANGELOG = 'CHANGELOG.md';
/** Where the version stands in the code: of the elements, and of the contract and with it of the gateway. */
const VERSION_FILES = ['src/elements/shared/version.ts', 'packages/contract/src/version.ts'];
/** Pages of which an example names the version. */
const EXAMPLES = ['docs/guides/start.md', 'docs/guides/doctor.md', 'docs/guides/modes/script-tag.md'];

const read = (file) => readFileSync(join(root, file), 'utf8');

function run(folder, command, ...args) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${basename(command)} ${args.join(' ')} failed`);
}

/** Does something in a copy where the published package is alone, and gives the copy's folder. */
function alone(...args) {
  const folder = mkdtempSync(join(tmpdir(), 'halo-release-'));
  const own = JSON.parse(read('package.json'));
  delete own.workspaces;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  cpSync(join(root, '.changeset'), join(folder, '.changeset'), { recursive: true });
  if (existsSync(join(root, CHANGELOG))) cpSync(join(root, CHANGELOG), join(folder, CHANGELOG));
  run(folder, 'git', 'init', '--quiet', '--initial-branch', 'main');
  run(folder, 'git', 'add', '--all');
  run(
    folder,
    'git',
    '-c',
    'user.name=release',
    '-c',
    'user.email=release@invalid',
    'commit',
    '--quiet',
    '-m',
    'Before',
  );
  run(folder, join(root, 'node_modules/.bin/changeset'), ...args);
  return folder;
}

function version() {
  const folder = alone('version');
  const before = JSON.parse(read('package.json')).version;
  const after = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  const put = (file, from, to) => writeFileSync(join(root, file), read(file).replace(from, to));
  put('package.json', `"version": "${before}"`, `"version": "${after}"`);
  put('package-lock.json', `"version": "${before}"`, `"version": "${after}"`);
  put('package-lock.json', `"version": "${before}"`, `"version": "${after}"`);
  for (const file of VERSION_FILES) put(file, `VERSION = '${before}'`, `VERSION = '${after}'`);
  for (const file of EXAMPLES) writeFileSync(join(root, file), read(file).replaceAll(before, after));
  if (existsSync(join(folder, CHANGELOG))) {
    // The tool names the commit of each change; here that is a commit of the copy, which nobody can find.
    const told = readFileSync(join(folder, CHANGELOG), 'utf8').replaceAll(/^- [0-9a-f]{7,40}: /gm, '- ');
    writeFileSync(join(root, CHANGELOG), told);
  }
  for (const file of globSync('*.md', { cwd: join(root, '.changeset') })) {
    if (!existsSync(join(folder, '.changeset', file))) rmSync(join(root, '.changeset', file));
  }
  rmSync(folder, { recursive: true });
  console.log(`${before} is now ${after}. Run npm test, commit, build and publish.`);
}

function hashes() {
  for (const name of NAMED) {
    const file = join(root, 'dist/embed', `${name}.js`);
    if (!existsSync(file)) continue;
    console.log(`${name}.js sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`);
  }
}

const [asked] = process.argv.slice(2);
if (asked === 'status') rmSync(alone('status', '--verbose'), { recursive: true });
else if (asked === 'version') version();
else if (asked === 'hashes') hashes();
else {
  console.error('Say status, version or hashes: npm run release -- status');
  process.exitCode = 1;
}
