/**
 * Weighs the bundles. Fails when a budget of `.size-limit.mjs` is broken; beside them it says what a person's phone loads
 * in the end, and writes both to `dist/embed/sizes.json`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { closure, holds, reachable, readManifest } from './loaded-files.mjs';
import { root } from './step.mjs';

const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const weigh = (files) =>
  files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(root, 'dist/embed', file)), BEST).length, 0);

const element = readManifest('manifest.json');
const client = readManifest('client-manifest.json');
const holding = (source) => Object.keys(element.files).filter((file) => holds(file, source));
const ofOthers = new Set(['officer', 'desk'].flatMap((room) => holding(`/elements/${room}/elements.js`)));

const loads = {
  'citizen: first screen': closure(element, [element.entry]),
  'citizen: with the form': closure(element, [element.entry, ...holding('/citizen/halo-request-form.js')]),
  'citizen: all that ever loads': reachable(element, [element.entry], (file) => !ofOthers.has(file)),
  'headless client: before the first call to the gateway': closure(client, [client.entry]),
  'headless client: all that ever loads': reachable(client, [client.entry], () => true),
};

const sizes = Object.entries(loads).map(([name, files]) => ({
  name,
  brotliBytes: weigh([...files]),
  files: [...files].sort(),
}));
writeFileSync(join(root, 'dist/embed/sizes.json'), `${JSON.stringify(sizes, null, 2)}\n`);
for (const { name, brotliBytes, files } of sizes) {
  console.log(`${(brotliBytes / 1024).toFixed(1).padStart(6)} KiB  ${name} (${files.length} files)`);
}

const { status } = spawnSync(join(root, 'node_modules/.bin/size-limit'), { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
