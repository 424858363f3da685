/**
 * What every page of the browser tests loads, as a few files instead of hundreds: the contract and the library of its
 * shapes. Each test file has a page of its own, and a page asks for every module anew.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { root } from './step.mjs';

const FOLDER = 'build/browser-test-parts';

/** By the name it is imported by, where each begins. */
const parts = { '@halo-pamor/contract': 'contract', 'zod/mini': 'shapes' };

/** Writes them. Both in one go, so that what they share stays one. */
export async function makeBrowserTestParts() {
  const input = Object.fromEntries(Object.entries(parts).map(([name, file]) => [file, name]));
  const plugins = [nodeResolve({ browser: true, exportConditions: ['production', 'browser'] }), keptMaps];
  const bundle = await rollup({
    input,
    plugins,
    logLevel: 'silent',
    treeshake: false,
    preserveEntrySignatures: 'strict',
  });
  await bundle.write({ dir: join(root, FOLDER), format: 'es', chunkFileNames: '[name].js', sourcemap: true });
  await bundle.close();
}

/** A plugin of the test runner by which pages find them. */
export const browserTestParts = {
  name: 'browser-test-parts',
  resolveImport: ({ source }) => (source in parts ? `/${FOLDER}/${parts[source]}.js` : undefined),
};

/** A Rollup plugin that reads what the compiler said of its sources, so that a trace names the line somebody wrote. */
const keptMaps = {
  name: 'kept-maps',
  load(id) {
    if (!id.includes('/packages/contract/dist/')) return null;
    return { code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') };
  },
};
