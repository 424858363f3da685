/**
 * A rollup plugin: loops of libraries over the names of an object see its own ones alone.
 *
 * Pages exist whose scripts put something enumerable on `Object.prototype`. `for (name in object)` finds that in every object:
 * zod then fails while it is loaded or refuses what it reads, and what packs spreadsheets never ends. A library that asks
 * for own names by itself can do without this.
 */
import { parse } from 'acorn';

/** Every loop over names in a syntax tree. */
function* loopsOverNames(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'ForInStatement') yield node;
  for (const value of Object.values(node)) yield* loopsOverNames(value);
}

/** The code with loops over own names in their place, on the same lines. Nothing at all has no names, as in the language. */
export function overOwnNames(code) {
  const edits = [];
  for (const { left, right } of loopsOverNames(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))) {
    edits.push({ from: left.end, to: right.start, text: ' of Object.keys(Object(' });
    edits.push({ from: right.end, to: right.end, text: '))' });
  }
  return edits
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), code);
}

/** @returns {import('rollup').Plugin} */
export function ownNames() {
  return {
    name: 'halo-own-names',
    transform: (code, id) =>
      /[\\/]node_modules[\\/]/.test(id) && /\bfor\s*\([^;]*\bin\b/.test(code)
        ? { code: overOwnNames(code), map: null }
        : null,
  };
}
