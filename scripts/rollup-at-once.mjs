/**
 * A rollup plugin. A part that comes late stands on parts of its own, of which a browser only learns once it has read the
 * part: on a slow net that is one wait more. So where a part is asked for, those that it imports at once are asked for
 * beside it. One that cannot be had is told by the part itself, whose own import of it fails.
 *
 * But browsers remember for the life of a page that a module could not be fetched. A part itself is then asked for by another
 * address (late-import.ts); what it stands on has but one. So nothing is asked for beside a part where the platform says
 * that there is no network, nor beside one that nobody waits for: they are asked for once the part is there.
 */
const PART = /import\('\.\/([^']+)'\)/g;

/**
 * @param {readonly string[]} unhurried ends of the paths of modules that nobody waits for
 * @returns {import('rollup').Plugin}
 */
export function atOnce(unhurried) {
  return {
    name: 'halo-at-once',
    // The map stays as it is: what is put in stands on the line that it belongs to.
    renderChunk: (code, { fileName }, _options, { chunks }) => {
      const here = reached(chunks, fileName).add(fileName);
      const mended = code.replace(PART, (part, file) => {
        const isUnhurried = Object.keys(chunks[file]?.modules ?? {}).some((id) =>
          unhurried.some((end) => id.endsWith(end)),
        );
        if (isUnhurried) return part;
        const beside = [...reached(chunks, file)].filter((each) => each !== file && !here.has(each));
        // The commas keep what is beside from delaying, and from failing, what was asked for.
        if (beside.length === 0) return part;
        const asked = beside.map((each) => `import('./${each}').catch(()=>{})`);
        return `(navigator.onLine&&(${asked.join(',')}),${part})`;
      });
      return { code: mended, map: null };
    },
  };
}

/** What a chunk imports at once, and what that does. */
function reached(chunks, file, seen = new Set()) {
  for (const each of chunks[file]?.imports ?? []) {
    if (seen.has(each)) continue;
    seen.add(each);
    reached(chunks, each, seen);
  }
  return seen;
}
