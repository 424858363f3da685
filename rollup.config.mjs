/**
 * Bundles what the compiler wrote in build/src; nothing here compiles.
 *
 * - `dist/*.js`: for people who install from npm. Libraries stay imports, so that a page holds each of them once.
 * - `dist/testing*.js`: the same for what a host's developers run themselves; `dist/webhooks.js` for their back end.
 * - `dist/bin/halo-pamor.js`: their command, with the packs in `dist/packs`.
 * - `dist/embed/halo-pamor.js`: for one `<script type="module">`. No import leads out of its folder; the citizen's later
 *   screens, the officers' and the desk's views, and what talks to the gateway load when they are needed.
 * - `dist/embed/start.js`: in its place on a page that opens the form at once: the form's first question, and then the rest.
 * - `dist/embed/client.js`: the headless client in the same way, without an element.
 * - `dist/embed/frame.html`, `frame.js`, `frame-host.js`: for a frame that a city serves, and for the page around it.
 * - `dist/embed/doctor.js`: for whoever looks why it does not work on a device.
 * - `dist/embed/app-shell.js`: for a host's service worker, so that the submenu opens without the host's server.
 */
import { basename, dirname } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { copied } from './scripts/rollup-copied.mjs';
import { atOnce } from './scripts/rollup-at-once.mjs';
import { compiledAhead } from './scripts/rollup-compiled-ahead.mjs';
import { lateCopies } from './scripts/rollup-late-copies.mjs';
import { layered } from './scripts/rollup-layers.mjs';
import { manifest } from './scripts/rollup-manifest.mjs';
import { nativeCrypto } from './scripts/rollup-native-crypto.mjs';
import { nativeUrl } from './scripts/rollup-native-url.mjs';
import { notices } from './scripts/rollup-notices.mjs';
import { ownNames } from './scripts/rollup-own-names.mjs';
import { sealedSymbol } from './scripts/rollup-sealed-symbol.mjs';
import { shellFiles } from './scripts/rollup-shell-files.mjs';
import { templates } from './scripts/rollup-templates.mjs';
import { workers } from './scripts/rollup-workers.mjs';

const LIBRARIES = [
  /^lit($|\/)/,
  /^@lit\//,
  '@hpke/core',
  'fflate',
  'ky',
  'idb',
  'react',
  'tus-js-client',
  'uqr',
  /^zod($|\/)/,
  /^eventsource-parser($|\/)/,
];

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
  input: {
    index: 'build/src/index.js',
    client: 'build/src/client/index.js',
    capture: 'build/src/capture/index.js',
    define: 'build/src/define.js',
    elements: 'build/src/define-elements.js',
    frame: 'build/src/bridge/frame/index.js',
    doctor: 'build/src/doctor/index.js',
    react: 'build/src/react/index.js',
    vue: 'build/src/vue.js',
  },
  external: LIBRARIES,
  treeshake: { moduleSideEffects: 'no-external' },
  plugins: [resolve, workers('')],
  onwarn,
  output: {
    dir: 'dist',
    format: 'es',
    // What a server draws with React has to be told which components work in the page too.
    banner: ({ name }) => (name === 'react' ? `'use client';` : ''),
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    hoistTransitiveImports: false,
    sourcemap: true,
  },
};

/**
 * What a host's developers use beside the plugin: in their tests, behind their gateway's webhooks, from their command line, and
 * where their pages are written.
 */
const forDevelopers = {
  input: {
    'first-question': 'build/src/first-question/index.js',
    testing: 'build/src/testing/index.js',
    webhooks: 'build/src/webhooks/index.js',
    'testing-node': 'packages/host-tools/dist/testing-node.js',
  },
  external: [...LIBRARIES, /^node:/],
  treeshake: { moduleSideEffects: 'no-external' },
  plugins: [nodeResolve({ preferBuiltins: true })],
  onwarn,
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/tools-[name].js',
    hoistTransitiveImports: false,
    sourcemap: true,
  },
};

/** `npx halo-pamor`: one file, because the packs lie where it looks for them, in `dist/packs`. */
const command = {
  input: { 'halo-pamor': 'packages/host-tools/dist/command.js' },
  external: [...LIBRARIES, /^node:/],
  plugins: [nodeResolve({ preferBuiltins: true })],
  onwarn,
  output: { dir: 'dist/bin', format: 'es', entryFileNames: '[name].js', inlineDynamicImports: true, sourcemap: true },
};

/**
 * Names of the parts hold a hash, so that a page which lies open across an update never joins parts of two builds: it asks
 * for a file that is gone, which is an error, instead of getting one whose exports mean something else. Each room of
 * views is a file `elements`, so it is called by its room.
 */
const byRoom = ({ name, facadeModuleId }) =>
  `${name === 'elements' && facadeModuleId ? basename(dirname(facadeModuleId)) : '[name]'}-[hash].js`;

/** Other languages, for which there is Indonesian, and what only a desk opens. */
const SPARED =
  /[\\/]src[\\/](locale|elements[\\/](audit|monitor|coverage|complaint|survey-report|self-check))[\\/]|[\\/]other-speech\.js$/;

const scriptTagSources = {
  // Who takes a template or a sheet from lit takes its elements along only where there are some.
  treeshake: {
    moduleSideEffects: (id) => !/[\\/](lit|lit-element|@lit[\\/]reactive-element)[\\/][\w-]+[.]js$/.test(id),
  },
  input: { 'halo-pamor': 'build/src/embed.js', start: 'build/src/embed-start.js' },
  plugins: [
    nativeUrl(),
    nativeCrypto(),
    lateCopies(SPARED),
    sealedSymbol(),
    resolve,
    workers(),
    ownNames(),
    templates(),
  ],
  onwarn,
};

/**
 * What opens the storage stands on the entry alone, and no other part on it: a part that did not come at its first try comes
 * by another address, which those that import it would not know. So what others need of it is there from the start.
 */
const storageLayers = (start) => [
  {
    name: start,
    part: '/client/storage-part.js',
    and: ['/client/talk/talk.js', '/client/seldom-part.js', '/sealing/sealing-part.js', '/outbox/outbox-memory.js'],
  },
  { name: 'storage', part: '/client/storage-part.js' },
];

/** Who stands on some of what a citizen's views stand on. */
const OTHERS = ['/officer/elements.js', '/desk/elements.js'];

/**
 * The form's first question, what opens the storage, and what talks to the gateway; what follows on that question and then the other views, each in
 * two: what others share, and the rest. Between them what every client asks for once the page is idle.
 */
const layers = await layered(scriptTagSources, 'embed', [
  // What draws the form's first question before the rest is there.
  { name: 'base', under: 'start' },
  { name: 'form', part: '/citizen/form-part.js' },
  ...storageLayers('embed'),
  { name: 'talk', part: '/client/talk/talk.js' },
  { name: 'rules', part: '/citizen/behind-part.js', and: OTHERS },
  { name: 'behind', part: '/citizen/behind-part.js' },
  { name: 'command', part: '/client/command.js' },
  { name: 'seldom', part: '/client/seldom-part.js' },
  { name: 'shared', part: '/citizen/late.js', and: OTHERS },
  { name: 'late', part: '/citizen/late.js' },
]);

/** What a citizen waits for. */
const FIRST = ['base', 'embed', 'form'];

const scriptTag = {
  ...scriptTagSources,
  plugins: [
    ...scriptTagSources.plugins,
    // The citizen's other views are fetched ahead, once the form is there.
    atOnce(['/citizen/late.js']),
    minify,
    compiledAhead(FIRST),
    manifest('manifest.json', FIRST),
    notices(),
  ],
  output: {
    ...layers,
    dir: 'dist/embed',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: byRoom,
    sourcemap: true,
  },
};

const headlessSources = {
  input: { client: 'build/src/client/index.js' },
  plugins: [nativeUrl(), nativeCrypto(), lateCopies(), resolve, ownNames()],
  onwarn,
};

const headlessClient = {
  ...headlessSources,
  plugins: [...headlessSources.plugins, minify, manifest('client-manifest.json')],
  output: {
    ...(await layered(headlessSources, 'index', storageLayers('index'))),
    dir: 'dist/embed',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'client-[name]-[hash].js',
    sourcemap: true,
  },
};

/** The capture of papers alone, for a page that has no other part of ours: one element, registered by the page. */
const capture = {
  input: { capture: 'build/src/capture/index.js' },
  plugins: [
    sealedSymbol(),
    resolve,
    workers('capture-'),
    ownNames(),
    templates(),
    minify,
    manifest('capture-manifest.json'),
  ],
  onwarn,
  output: {
    dir: 'dist/embed',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'capture-[name].js',
    sourcemap: true,
  },
};

/**
 * What stands in a frame beside `halo-pamor.js`, and what the page around it loads: each one file, because the one page
 * belongs to the city and the other to somebody else.
 */
const frame = (name, input, ...more) => ({
  input: { [name]: input },
  plugins: [resolve, ownNames(), minify, ...more],
  onwarn,
  output: { dir: 'dist/embed', format: 'es', entryFileNames: '[name].js', sourcemap: true },
});
const frames = [
  frame('frame', 'build/src/embed-frame.js', copied('src/bridge/frame/page')),
  frame('frame-host', 'build/src/bridge/frame/index.js'),
  frame('doctor', 'build/src/doctor/index.js'),
];

/** The service worker's part: it names the files of `scriptTag` by their hashes, so it is bundled after them. */
const appShell = {
  input: { 'app-shell': 'build/src/app-shell/index.js' },
  plugins: [shellFiles('dist/embed', 'manifest.json'), resolve, minify],
  onwarn,
  output: { dir: 'dist/embed', format: 'es', entryFileNames: '[name].js', sourcemap: true },
};

export default [npmPackage, forDevelopers, command, scriptTag, headlessClient, capture, ...frames, appShell];
