/**
 * A rollup plugin that writes `manifest.json` beside the bundles: which file imports which, at once and later. The size
 * budget reads it, and a host may use it to fetch files ahead.
 *
 * @returns {import('rollup').Plugin}
 */
export function manifest() {
  return {
    name: 'halo-manifest',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      const files = Object.fromEntries(
        chunks.map(({ fileName, imports, dynamicImports }) => [fileName, { imports, dynamicImports }]),
      );
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.json',
        source: `${JSON.stringify({ entry: entry.fileName, files }, null, 2)}\n`,
      });
    },
  };
}
