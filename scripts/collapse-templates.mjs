/**
 * Takes the white space out of `html` and `css` templates that only their layout in the source needs.
 *
 * Nothing that shows may change: in HTML a run of white space becomes one space, and attribute values, comments, and
 * templates with `<pre>` or `<textarea>` stay as they are; in CSS comments go, and spaces that no rule can need. What is
 * unclear stays as it is. Lines keep their numbers, so that a source map of the untouched file still fits: the line
 * breaks that a template loses are put behind it, or into the `${` that follows, where they mean nothing.
 */
import { parse } from 'acorn';

const SPACE = /[ \t\r\n]+/g;
const PREFORMATTED = /<(pre|textarea|script|style)\b/i;

/** Every tagged template of a syntax tree, outermost first. */
function* taggedTemplates(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression') yield node;
  for (const value of Object.values(node)) yield* taggedTemplates(value);
}

/** Cuts a text into pieces where `open` begins what must stay as it is; the state goes on into the next text. */
function makeHtmlCollapser() {
  // What is open: nothing, a tag, a quoted value in a tag, or a comment.
  let inside = 'text';
  return (text) => {
    let out = '';
    for (let at = 0; at < text.length;) {
      const rest = text.slice(at);
      if (inside === '-->' || inside === '"' || inside === "'") {
        const end = rest.indexOf(inside);
        const length = end < 0 ? rest.length : end + inside.length;
        out += rest.slice(0, length);
        at += length;
        if (end >= 0) inside = inside === '-->' ? 'text' : 'tag';
        continue;
      }
      const [piece] = /^[ \t\r\n]+/.exec(rest) ?? (rest.startsWith('<!--') ? ['<!--'] : [rest[0]]);
      if (piece === '<!--') inside = '-->';
      else if (inside === 'text' && /^<[a-z/]/i.test(rest)) inside = 'tag';
      else if (inside === 'tag' && piece === '>') inside = 'text';
      else if (inside === 'tag' && (piece === '"' || piece === "'")) inside = piece;
      out += piece.replace(SPACE, ' ');
      at += piece.length;
    }
    return out;
  };
}

const STRING_OR_COMMENT = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\/\*[^]*?\*\//g;

/** Collapses a piece of CSS; undefined when it cannot be read on its own. */
function collapseCss(text) {
  const strings = [];
  const bare = text.replace(STRING_OR_COMMENT, (found) => {
    if (found.startsWith('/*')) return ' ';
    strings.push(found);
    return '"';
  });
  // A string or comment that goes on behind a value, or an escape, whose end may be a space.
  if (/\\|'|\/\*|\*\//.test(bare) || (bare.match(/"/g) ?? []).length !== strings.length) return undefined;
  const collapsed = bare
    .replace(SPACE, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: (?=[^;}])/g, ':')
    .replace(/;}/g, '}');
  return collapsed.replace(/"/g, () => strings.shift());
}

/** The texts of a template without needless space; undefined when it must stay as it is. */
function collapsed(tag, texts) {
  if (tag === 'css') {
    const all = texts.map(collapseCss);
    return all.includes(undefined) ? undefined : all;
  }
  return texts.some((text) => PREFORMATTED.test(text)) ? undefined : texts.map(makeHtmlCollapser());
}

const breaks = (text) => text.split('\n').length - 1;

/** The code with its `html` and `css` templates collapsed. */
export function collapseTemplates(code) {
  const edits = [];
  let untouchedUntil = -1;
  for (const { tag, quasi, end } of taggedTemplates(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))) {
    if (tag.type !== 'Identifier' || !['html', 'css'].includes(tag.name) || end <= untouchedUntil) continue;
    const texts = quasi.quasis.map(({ start, end: to }) => code.slice(start, to));
    const short = collapsed(tag.name, texts);
    if (short === undefined) {
      // What is written inside may stand in preformatted text.
      untouchedUntil = end;
      continue;
    }
    for (const [index, part] of quasi.quasis.entries()) {
      const lost = '\n'.repeat(breaks(texts[index]) - breaks(short[index]));
      // Behind the text comes `${` or the closing backtick.
      const closing = part.tail ? '`' : '${';
      edits.push({ from: part.start, to: part.end + closing.length, text: short[index] + closing + lost });
    }
  }
  return edits
    .sort((one, other) => other.from - one.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), code);
}
