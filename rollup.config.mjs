/**
 * Bundles what the compiler wrote in build/src; nothing here compiles.
 *
 * - `dist/*.js`: for people who install from npm. Libraries stay imports, so that a page holds each of them once.
 * - `dist/embed/halo-pamor.js`: for one `<script type="module">`. Everything inside; officer and desk views load later.
 * - `dist/embed/client.js`: the headless client with everything inside, which is also what its size budget weighs.
 */
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { manifest } from './scripts/rollup-manifest.mjs';

const LIBRARIES = [/^lit($|\/)/, /^@lit\//, 'ky', 'idb', /^zod($|\/)/, /^eventsource-parser($|\/)/];

const resolve = nodeResolve({ browser: true, exportConditions: ['production', 'browser'] });
const minify = terser({ module: true, ecma: 2020, compress: { passes: 2 } });

/** Two copies of a module, a cycle or an import that leads nowhere would reach people's pages: stop instead. */
function onwarn(warning) {
  throw new Error(warning.message);
}

const npmPackage = {
  input: { index: 'build/src/index.js', client: 'build/src/client/index.js', define: 'build/src/define.js' },
  external: LIBRARIES,
  plugins: [resolve],
  onwarn,
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    sourcemap: true,
  },
};

const scriptTag = {
  input: { 'halo-pamor': 'build/src/embed.js' },
  plugins: [resolve, minify, manifest()],
  onwarn,
  output: {
    dir: 'dist/embed',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    sourcemap: true,
    sourcemapExcludeSources: false,
  },
};

const headlessClient = {
  input: 'build/src/client/index.js',
  plugins: [resolve, minify],
  onwarn,
  output: { file: 'dist/embed/client.js', format: 'es', sourcemap: true, inlineDynamicImports: true },
};

export default [npmPackage, scriptTag, headlessClient];
