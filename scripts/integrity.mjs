/**
 * Writes what a host pins the bundles by: `dist/embed/integrity.json` with the SHA-384 of every file, and
 * `dist/embed/integrity.html`, the lines of a page that pins all of them.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closure, reachable, readManifest } from './loaded-files.mjs';
import { root } from './step.mjs';

const folder = join(root, 'dist/embed');
const digest = (name) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(folder, name)))
    .digest('base64')}`;

/** Where the snippet takes the files from; a host that serves them elsewhere writes that instead. */
const BASE = '/plugin/';

/** Writes both files. */
export function writeIntegrity() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = readdirSync(folder)
    .filter((name) => /[.](js|css)$/.test(name))
    .sort();
  const files = Object.fromEntries(names.map((name) => [name, digest(name)]));
  const manifest = readManifest('manifest.json');
  const atOnce = [...closure(manifest, [manifest.entry])].filter((name) => name !== manifest.entry);
  const modules = [...reachable(manifest, [manifest.entry], () => true)].sort();
  writeFileSync(
    join(folder, 'integrity.json'),
    `${JSON.stringify({ version, entry: manifest.entry, atOnce, modules, files }, null, 2)}\n`,
  );
  const pinned = Object.fromEntries(modules.map((name) => [BASE + name, files[name]]));
  const lines = [
    `<!-- Halo Pamor ${version}. The import map stands before every module of the page. -->`,
    `<script type="importmap">${JSON.stringify({ integrity: pinned })}</script>`,
    ...atOnce.map(
      (name) => `<link rel="modulepreload" href="${BASE}${name}" integrity="${files[name]}" crossorigin="anonymous">`,
    ),
    `<script type="module" src="${BASE}${manifest.entry}" integrity="${files[manifest.entry]}" crossorigin="anonymous"></script>`,
  ];
  writeFileSync(join(folder, 'integrity.html'), `${lines.join('\n')}\n`);
}
