/**
 * Which modules go into one file because a person who needs one of them needs them all. Left alone, rollup makes a file of
 * every set of modules that the same parts stand on: dozens of files of half a kilobyte, each of which is a question of its
 * own on a slow net and a script of its own for a slow phone.
 *
 * A first bundle, of which nothing is written, says what each part stands on once all that is unused is gone; the
 * sources alone do not say it, because of barrels.
 */
import { rollup } from 'rollup';

/**
 * @typedef {object} Layer
 * @property {string} name of its file, before the hash
 * @property {string} [part] the end of the path of the module that is asked for late
 * @property {string} [under] in place of a part: the name of another entry, of which the layer is what it stands on; taken before
 * what is there from the start
 * @property {string[]} [and] other parts; the layer is then only what `part` shares with at least one of them
 */

/**
 * @param {import('rollup').RollupOptions} options of the bundle
 * @param {string} start name of the file of what is there from the start
 * @param {Layer[]} layers in the order in which they take from what is left
 * @returns {Promise<Pick<import('rollup').OutputOptions, 'manualChunks' | 'onlyExplicitManualChunks'>>} for its output
 */
export async function layered(options, start, layers) {
  const first = await rollup(options);
  const { output } = await first.generate({ format: 'es' });
  await first.close();
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const closure = (file, found = new Set()) => {
    if (found.has(file)) return found;
    found.add(file);
    for (const each of chunks.get(file)?.imports ?? []) closure(each, found);
    return found;
  };
  const standsOn = (part) => {
    const chunk = [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(part)));
    if (chunk === undefined) throw new Error(`no part ends in ${part}`);
    return closure(chunk.fileName);
  };
  const taken = new Map();
  const take = (files, name) => {
    for (const file of files) if (!taken.has(file)) taken.set(file, name);
  };
  const entryOf = (named) => [...chunks.values()].find(({ isEntry, name }) => isEntry && name === named).fileName;
  for (const { name, under } of layers) {
    if (under === undefined) continue;
    const file = entryOf(under);
    take(
      [...closure(file)].filter((each) => each !== file),
      name,
    );
  }
  take(closure(entryOf(Object.keys(options.input)[0])), start);
  for (const { name, part, and = [] } of layers) {
    if (part === undefined) continue;
    const others = and.map(standsOn);
    take(
      [...standsOn(part)].filter((file) => others.length === 0 || others.some((each) => each.has(file))),
      name,
    );
  }
  const layerOf = new Map();
  for (const [file, name] of taken) for (const id of chunks.get(file).moduleIds) layerOf.set(id, name);
  return { manualChunks: (id) => layerOf.get(id), onlyExplicitManualChunks: true };
}
