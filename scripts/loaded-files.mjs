/** Which files of `dist/embed` a page loads, at once and later, as the manifests of the bundles name them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.mjs';

const folder = join(root, 'dist/embed');
const readJson = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'));

/** A manifest: its entry, and for each file what it imports at once and what it may import later. */
export const readManifest = (name) => readJson(name);

/** The files and all that they import at once, each named once. */
export function closure({ files }, names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    closure({ files }, files[name].imports, found);
  }
  return found;
}

/** The files and all that can ever follow from them; a file for which `goes` is false is not gone into. */
export function reachable({ files }, names, goes, found = new Set()) {
  for (const name of names) {
    if (found.has(name) || !goes(name)) continue;
    found.add(name);
    reachable({ files }, [...files[name].imports, ...files[name].dynamicImports], goes, found);
  }
  return found;
}

/** Whether a bundled file holds a source file, by the end of its path. */
export function holds(file, source) {
  return readJson(`${file}.map`).sources.some((path) => path.replace(/[.]ts$/, '.js').endsWith(source));
}
