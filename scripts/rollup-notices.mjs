/** A rollup plugin that writes `notices.txt` beside a bundle: the licence of every library that went into it. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package that a bundled file belongs to. */
function packageFolder(file) {
  let folder = dirname(file);
  // Some packages mark inner folders with a package.json of their own that has no version.
  for (;;) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && 'version' in JSON.parse(readFileSync(manifest, 'utf8'))) return folder;
    folder = dirname(folder);
  }
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [file] = globSync('{LICENSE,LICENCE,license}*', { cwd: folder });
  if (file === undefined) throw new Error(`${name} has no licence file, so it cannot be bundled`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** @returns {import('rollup').Plugin} */
export function notices() {
  return {
    name: 'halo-notices',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap(({ type, modules }) =>
        type === 'chunk' ? Object.keys(modules) : [],
      );
      const libraries = new Set(files.filter((file) => file.includes('/node_modules/')).map(packageFolder));
      const source = [...libraries]
        .sort()
        .map(notice)
        .join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'notices.txt', source });
    },
  };
}
