import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A rollup plugin that puts the files of a folder beside the bundles as they are.
 *
 * @param {string} folder
 * @returns {import('rollup').Plugin}
 */
export function copied(folder) {
  return {
    name: 'halo-copied',
    generateBundle() {
      for (const fileName of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, fileName)) });
      }
    },
  };
}
