/**
 * Bundles what the compiler wrote into `dist/`, and puts the type declarations and what tools read about our elements beside
 * it. Skipped when it is up to date.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeIntegrity } from './integrity.mjs';
import { newest, oldest } from './outputs.mjs';
import { shipTypes } from './ship-types.mjs';
import { root } from './step.mjs';
import { writeSurface } from './surface/write-surface.mjs';

const inputs = [
  'build/src/**/*.js',
  'packages/contract/dist/**/*.js',
  'packages/host-tools/dist/**/*.js',
  'packages/cities/dist/**/*.js',
  'packages/cities/packs/*.json',
  'rollup.config.mjs',
  'scripts/rollup-*.mjs',
  'scripts/integrity.mjs',
  'src/bridge/frame/page/*',
  'scripts/collapse-templates.mjs',
  'scripts/ship-types.mjs',
  'scripts/surface/*.mjs',
  'package.json',
  'package-lock.json',
];
const outputs = [
  'dist/index.js',
  'dist/testing.js',
  'dist/bin/halo-pamor.js',
  'dist/webhooks.js',
  'dist/first-question.js',
  'dist/embed/halo-pamor.js',
  'dist/embed/manifest.json',
  'dist/embed/client-manifest.json',
  'dist/embed/capture-manifest.json',
  'dist/embed/frame-host.js',
  'dist/embed/app-shell.js',
  'dist/embed/integrity.json',
  'dist/embed/ahead.html',
  'dist/custom-elements.json',
];

if (newest(inputs) < oldest(outputs)) {
  console.log('dist/ is newer than everything it is made from');
} else {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const { status } = spawnSync(join(root, 'node_modules/.bin/rollup'), ['-c', '--silent'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status === 0) {
    writeIntegrity();
    shipTypes();
    cpSync(join(root, 'packages/cities/packs'), join(root, 'dist/packs'), { recursive: true });
    writeSurface();
  }
  process.exitCode = status ?? 1;
}
