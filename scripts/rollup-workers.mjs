/**
 * A rollup plugin for workers: `new URL('./x-worker.js', import.meta.url)` makes `x-worker.js` a file of its own,
 * and the address leads to where that file lies in the bundle. The file is started by its address, so a host needs no
 * more than `worker-src 'self'`.
 */
import { dirname, join } from 'node:path';

const ADDRESS = /new URL\('(\.\/[\w/-]+-worker)\.js',\s*import\.meta\.url\)/g;

/**
 * @param {string} [prefix] put before the file's own name; without it the file is named as the other parts are
 * @returns {import('rollup').Plugin}
 */
export function workers(prefix) {
  return {
    name: 'halo-workers',
    transform(code, id) {
      if (!/[\\/]build[\\/]src[\\/]/.test(id) || !code.includes('-worker.js')) return null;
      const replaced = code.replace(ADDRESS, (_address, path) => {
        const file = join(dirname(id), `${path}.js`);
        const name = path.split('/').at(-1);
        const named = prefix === undefined ? {} : { fileName: `${prefix}${name}.js` };
        const reference = this.emitFile({ type: 'chunk', id: file, name, ...named });
        return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`;
      });
      return { code: replaced, map: null };
    },
  };
}
