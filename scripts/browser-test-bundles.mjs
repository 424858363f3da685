/**
 * The browser's test files, each as few files instead of hundreds of modules: every test file has a page of its own, and
 * a page asks for all it needs anew. What several of them need stands in files that they share.
 */
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { withNativeCrypto } from './rollup-native-crypto.mjs';
import { root } from './step.mjs';

/** What the compiler wrote, and beside it, as deep, so that the ways to the sources in the maps hold for either. */
const COMPILED = 'build/src';
const BUNDLED = 'build/browser-tests';

/** Writes them anew, with maps to the lines that somebody wrote. */
export async function makeBrowserTestBundles() {
  rmSync(join(root, BUNDLED), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    // Workers are asked for by their address.
    entryPoints: globSync([`${COMPILED}/**/*.test.js`, `${COMPILED}/**/*-worker.js`], { cwd: root }),
    outbase: COMPILED,
    outdir: BUNDLED,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'esnext',
    sourcemap: true,
    sourcesContent: false,
    conditions: ['production', 'browser'],
    alias: { 'url-parse': join(root, 'scripts/native-url.mjs') },
    // What package.json says of side effects is said of what is published, where `define.js` is another file.
    ignoreAnnotations: true,
    plugins: [ownAddress, nativeCrypto],
    logLevel: 'warning',
  });
}

/** A plugin of the test runner that gives a page the bundled file where it asks for the compiled one. */
export const browserTestBundles = {
  name: 'browser-test-bundles',
  serve({ path }) {
    if (!path.startsWith(`/${COMPILED}/`)) return undefined;
    const file = join(root, BUNDLED, path.slice(COMPILED.length + 2));
    return existsSync(file) ? { body: readFileSync(file, 'utf8') } : undefined;
  },
};

/** A module goes on having the address of its own, and not that of the file it came to stand in. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]build[/\\]src[/\\].*\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      if (!code.includes('import.meta.url')) return undefined;
      const address = `new URL('/${relative(root, path)}', location.origin).href`;
      return { contents: code.replaceAll('import.meta.url', address) };
    });
  },
};

const nativeCrypto = {
  name: 'native-crypto',
  setup({ onLoad }) {
    onLoad({ filter: /@hpke[/\\]common[/\\].*\.js$/ }, ({ path }) => ({
      contents: withNativeCrypto(readFileSync(path, 'utf8')),
    }));
  },
};
