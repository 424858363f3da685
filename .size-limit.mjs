/**
 * The byte budgets: an entry and every file that it imports at once, as the manifests of the bundles name them. What
 * loads later does not count against a budget; `scripts/sizes.mjs` says how much that is.
 */
import { closure, readManifest } from './scripts/loaded-files.mjs';

const atOnce = (manifest) => [...closure(manifest, [manifest.entry])].map((file) => `dist/embed/${file}`);

export default [
  {
    name: 'citizen entry (script file and what it imports at once)',
    path: atOnce(readManifest('manifest.json')),
    limit: '39 KiB',
    brotli: true,
  },
  {
    name: 'what draws the form’s first question (start.js and what it imports at once)',
    path: [...closure(readManifest('manifest.json'), ['start.js'])].map((file) => `dist/embed/${file}`),
    limit: '13 KiB',
    brotli: true,
  },
  {
    name: 'headless client (and what it imports at once)',
    path: atOnce(readManifest('client-manifest.json')),
    limit: '18 KiB',
    brotli: true,
  },
  {
    name: 'what puts a frame on a page',
    path: ['dist/embed/frame-host.js'],
    limit: '5 KiB',
    brotli: true,
  },
];
