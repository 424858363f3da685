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
import { notices } from './scripts/rollup-notices.mjs';

const LIBRARIES = [/^lit($|\/)/, /^@lit\//, 'ky', 'idb', /^zod($|\/)/, /^eventsource-parser($|\/)/];

const resolve = nodeResolve({
  browser: true,
  exportConditions: ['production', 'browser'],
  // `sideEffects` speaks of dist; here define.js still lies in build, and would be thought to do nothing.
  ignoreSideEffectsForRoot: true,
});

/** Licence comments go: notices.txt has the licences in full, also of the libraries that carry no such comment. */
const minify = terser({
  module: true,
  ecma: 2020,
  compress: { passes: 2 },
  format: { comments: false, preamble: '/* Halo Pamor, MIT. Licences of what is inside: notices.txt */' },
});

/**
 * A cycle, a missing export or an import that leads nowhere would reach people's pages, so a warning about our own files
 * stops the build. One of them says nothing: the compiler's preamble for private members mentions `this`.
 */
function onwarn({ code, message, id, ids = [id] }) {
  if (code === 'THIS_IS_UNDEFINED') return;
  if (ids.length > 0 && ids.every((file) => file?.includes('/node_modules/'))) return;
  throw new Error(message);
}

const npmPackage = {
  input: { index: 'build/src/index.js', client: 'build/src/client/index.js', define: 'build/src/define.js' },
  external: LIBRARIES,
  treeshake: { moduleSideEffects: 'no-external' },
  plugins: [resolve],
  onwarn,
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    hoistTransitiveImports: false,
    sourcemap: true,
  },
};

const scriptTag = {
  input: { 'halo-pamor': 'build/src/embed.js' },
  plugins: [resolve, minify, manifest(), notices()],
  onwarn,
  output: {
    dir: 'dist/embed',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    sourcemap: true,
  },
};

const headlessClient = {
  input: 'build/src/client/index.js',
  plugins: [resolve, minify],
  onwarn,
  output: { file: 'dist/embed/client.js', format: 'es', sourcemap: true, inlineDynamicImports: true },
};

export default [npmPackage, scriptTag, headlessClient];
