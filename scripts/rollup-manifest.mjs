/**
 * A rollup plugin that writes a manifest beside the bundles: which file imports which, at once and later. The size
 * budget reads it, and a host may use it to fetch files ahead.
 *
 * @param {string} fileName of the manifest
 * @param {readonly string[]} [ahead] names, before the hash, of files that a page does well to ask for beside the entry
 * @returns {import('rollup').Plugin}
 */
export function manifest(fileName, ahead = []) {
  return {
    name: 'halo-manifest',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      // A worker is an entry too, but of its own world; what starts before the entry asks for it by itself.
      const entries = chunks.filter(({ isEntry, name }) => isEntry && !name.endsWith('-worker'));
      const start = entries.find(({ name }) => name === 'start');
      const entry = entries.find((each) => each !== start);
      const files = Object.fromEntries(
        chunks.map((chunk) => [chunk.fileName, { imports: chunk.imports, dynamicImports: chunk.dynamicImports }]),
      );
      const named = (name) => chunks.find((chunk) => chunk.name === name).fileName;
      this.emitFile({
        type: 'asset',
        fileName,
        source: `${JSON.stringify({ entry: entry.fileName, start: start?.fileName, ahead: ahead.map(named), files }, null, 2)}\n`,
      });
    },
  };
}
