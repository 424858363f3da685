/**
 * A rollup plugin that writes a manifest beside the bundles: which file imports which, at once and later. The size
 * budget reads it, and a host may use it to fetch files ahead.
 *
 * @param {string} fileName of the manifest
 * @returns {import('rollup').Plugin}
 */
export function manifest(fileName) {
  return {
    name: 'halo-manifest',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      // A worker is an entry too, but of its own world.
      const entry = chunks.find(({ isEntry, name }) => isEntry && !name.endsWith('-worker'));
      const files = Object.fromEntries(
        chunks.map((chunk) => [chunk.fileName, { imports: chunk.imports, dynamicImports: chunk.dynamicImports }]),
      );
      this.emitFile({
        type: 'asset',
        fileName,
        source: `${JSON.stringify({ entry: entry.fileName, files }, null, 2)}\n`,
      });
    },
  };
}
