/**
 * A rollup plugin. Lit gives `Symbol` a property that decorators are to have some day, at its first line, and on a page that has
 * frozen what the language brings that is an error by which nothing of ours runs. We use no decorators, and where there is no such
 * property lit finds nothing under its name.
 */
const LINE = /Symbol\.metadata\?\?=Symbol\("metadata"\),/;

/** @returns {import('rollup').Plugin} */
export function sealedSymbol() {
  return {
    name: 'halo-sealed-symbol',
    transform: (code) => (LINE.test(code) ? { code: code.replace(LINE, ''), map: null } : null),
  };
}
