/**
 * A rollup plugin. Engines put off compiling a function until it is called, and then the page waits for it; for a file whose
 * functions are called right away, V8 takes a word to compile all of them while the file is still coming in, beside the main
 * thread (https://v8.dev/blog/explicit-compile-hints, Chrome 136). To every other engine it is a comment.
 */
const HINT = '//# allFunctionsCalledOnLoad';

/**
 * @param {readonly string[]} names of the files, before the hash
 * @returns {import('rollup').Plugin} to stand behind what minifies
 */
export function compiledAhead(names) {
  return {
    name: 'halo-compiled-ahead',
    renderChunk(code, { name }) {
      if (!names.includes(name)) return null;
      // On the line of the preamble, so that the map stays as it is.
      const end = code.indexOf('\n');
      if (!code.startsWith('/*') || end < 0) throw new Error(`${name} does not begin with a line of its own`);
      return { code: `${code.slice(0, end)} ${HINT}${code.slice(end)}`, map: null };
    },
  };
}
