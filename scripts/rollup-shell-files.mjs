/**
 * A rollup plugin that puts the list of the plugin's files, each with its hash, into the app shell: `shell-files.js` as the
 * compiler wrote it has none. The files must have been bundled before.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const MODULE = /[\\/]app-shell[\\/]shell-files\.js$/;

const hash = (algorithm, content, as) => createHash(algorithm).update(content).digest(as);

/**
 * @param {string} folder of the bundle whose files the shell keeps
 * @param {string} manifest the file in it that names them
 * @returns {import('rollup').Plugin}
 */
export function shellFiles(folder, manifest) {
  return {
    name: 'halo-shell-files',
    load(id) {
      if (!MODULE.test(id)) return null;
      const { files } = JSON.parse(readFileSync(`${folder}/${manifest}`, 'utf8'));
      const listed = Object.keys(files)
        .sort()
        .map((name) => ({ name, integrity: `sha256-${hash('sha256', readFileSync(`${folder}/${name}`), 'base64')}` }));
      const version = hash('sha256', JSON.stringify(listed), 'hex').slice(0, 16);
      return `export const shellFiles = ${JSON.stringify({ version, files: listed })};`;
    },
  };
}
