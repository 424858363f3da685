/**
 * What a release needs, before somebody publishes it:
 *
 *     npm run release -- status     which version the changesets ask for
 *     npm run release -- version    writes that version and CHANGELOG.md, and takes the changesets away
 *     npm run release -- hashes     the hash of each file that a page names by itself, for the notes of the release
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.mjs';

/** The files of the script-tag builds without a hash in their name: these a page names. */
const NAMED = ['halo-pamor', 'start', 'client', 'capture', 'app-shell', 'doctor', 'frame', 'frame-host'];
/** Where the version stands in the code: of the elements, and of the contract and with it of the gateway. */
const VERSION_FILES = ['src/elements/shared/version.ts', 'packages/contract/src/version.ts'];
/** Pages of which an example names the version. */
const EXAMPLES = [
  'docs/guides/start.md',
  'docs/guides/frameworks.md',
  'docs/guides/doctor.md',
  'docs/guides/modes/script-tag.md',
];

const read = (file) => readFileSync(join(root, file), 'utf8');

/** Asks the tool for changesets. */
function changeset(...args) {
  const { status } = spawnSync(join(root, 'node_modules/.bin/changeset'), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`changeset ${args.join(' ')} failed`);
}

function version() {
  const own = () => JSON.parse(read('package.json')).version;
  const before = own();
  changeset('version');
  const after = own();
  const put = (file, from, to) => writeFileSync(join(root, file), read(file).replace(from, to));
  put('package-lock.json', `"version": "${before}"`, `"version": "${after}"`);
  put('package-lock.json', `"version": "${before}"`, `"version": "${after}"`);
  for (const file of VERSION_FILES) put(file, `VERSION = '${before}'`, `VERSION = '${after}'`);
  for (const file of EXAMPLES) writeFileSync(join(root, file), read(file).replaceAll(before, after));
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
if (asked === 'status') changeset('status', '--verbose');
else if (asked === 'version') version();
else if (asked === 'hashes') hashes();
else {
  console.error('Say status, version or hashes: npm run release -- status');
  process.exitCode = 1;
}
