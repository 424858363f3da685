/**
 * A rollup plugin. A part that could not be fetched is asked for by another address (late-import.ts), but what it imports itself has
 * but one, and browsers remember for the life of a page that it did not come. So beside each part that imports more than what a page
 * has from its start lies a copy that holds all of that: `again-` and the part's name. Only a page that missed a file asks for one.
 */
import { join } from 'node:path';
import { build } from 'esbuild';

const MODULE = /[\\/]late-copies\.js$/;

/** Takes what is there from the start, and parts that come later still, from where they lie. */
const leaving = (first) => ({
  name: 'halo-leaving',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\// }, ({ path, kind }) =>
      kind === 'dynamic-import' || first.has(path.slice(2)) ? { path, external: true } : undefined,
    );
  },
});

/**
 * @param {RegExp} [spared] paths of modules that get no copy: a page can do without them, or it is no phone's
 * @returns {import('rollup').Plugin}
 */
export function lateCopies(spared) {
  return {
    name: 'halo-late-copies',
    load: (id) =>
      MODULE.test(id) ? `export const copyOf = (address) => address.replace(/[^/]+$/, 'again-$&');` : null,
    async writeBundle({ dir }, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const entries = chunks.filter(({ isEntry, name }) => isEntry && !name.endsWith('-worker'));
      const first = new Set();
      const take = (file) => {
        if (first.has(file)) return;
        first.add(file);
        bundle[file].imports.forEach(take);
      };
      entries.forEach(({ fileName }) => take(fileName));
      const parts = chunks.filter(
        ({ facadeModuleId, isDynamicEntry, imports }) =>
          isDynamicEntry && imports.some((file) => !first.has(file)) && spared?.test(facadeModuleId ?? '') !== true,
      );
      await build({
        entryPoints: Object.fromEntries(
          parts.map(({ fileName }) => [`again-${fileName.slice(0, -'.js'.length)}`, join(dir, fileName)]),
        ),
        outdir: dir,
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        legalComments: 'none',
        banner: { js: '/* Halo Pamor, MIT. Licences of what is inside: notices.txt */' },
        logLevel: 'error',
        plugins: [leaving(first)],
      });
    },
  };
}
