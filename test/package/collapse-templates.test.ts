import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import * as z from 'zod/mini';
import { root } from './project-root.js';

const Collapser = z.object({
  collapseTemplates: z.custom<(code: string) => string>((value) => typeof value === 'function'),
});
const { collapseTemplates } = Collapser.parse(
  await import(pathToFileURL(join(root, 'scripts/collapse-templates.mjs')).href),
);

const linesOf = (text: string) => text.split('\n').length;

/** What becomes of a template; the line breaks that follow it are looked at on their own. */
const collapsed = (code: string) => collapseTemplates(code).replace(/\n+(?=$|[^ ])/g, '');

describe('collapsing templates', () => {
  for (const [what, code, wanted] of [
    ['makes a run of space in HTML one space', 'html`<p>\n    a  b\n</p>`', 'html`<p> a b </p>`'],
    ['leaves HTML without space without', 'html`<b>a</b><b>b</b>`', 'html`<b>a</b><b>b</b>`'],
    ['puts attributes on one line', 'html`<p\n  class="a"\n  id=x\n>`', 'html`<p class="a" id=x >`'],
    ['leaves attribute values', 'html`<p title="a  b" lang=\'c  d\'>`', 'html`<p title="a  b" lang=\'c  d\'>`'],
    [
      'leaves values that hold an expression',
      'html`<p title="a  ${x}  b  ${y}">  c`',
      'html`<p title="a  ${x}  b  ${y}"> c`',
    ],
    ['takes a quote in a text for what it is', 'html`it\'s  ${x}  "so"  `', 'html`it\'s ${x} "so" `'],
    ['takes a smaller-than in a text for what it is', 'html`1 <  2  "a  b"`', 'html`1 < 2 "a b"`'],
    ['leaves comments', 'html`<!-- a  b ${x}  " -->  c`', 'html`<!-- a  b ${x}  " --> c`'],
    [
      'leaves templates with preformatted text',
      'html`<pre>\n a  ${html`  b`}</pre>`',
      'html`<pre> a  ${html`  b`}</pre>`',
    ],
    [
      'goes into templates in templates',
      'html`<ul>  ${a.map((x) => html`<li>  ${x}</li>`)}`',
      'html`<ul> ${a.map((x) => html`<li> ${x}</li>`)}`',
    ],
    [
      'makes rules short',
      'css`\n a > b ,\n c  d { color : red; margin: 0 1px; }\n`',
      'css` a > b,c d{color :red;margin:0 1px}`',
    ],
    ['keeps the spaces of sums', 'css`a { width: calc(1px  +  2px) }`', 'css`a{width:calc(1px + 2px)}`'],
    ['keeps what makes one selector two', 'css`a :hover { top: 0 }`', 'css`a :hover{top:0}`'],
    ['takes comments out of CSS', 'css`a { /* b; } */ top: 0 } /* c */`', 'css`a{top:0}`'],
    ['leaves strings of CSS', 'css`a { content: "b  ; /* c */ }  "; }`', 'css`a{content:"b  ; /* c */ }  "}`'],
    ['leaves CSS with escapes', 'css`a { b: c\\\\31  d }`', 'css`a { b: c\\\\31  d }`'],
    ['leaves CSS whose comment goes on behind a value', 'css`a { /* ${x}  */ }`', 'css`a { /* ${x}  */ }`'],
    ['keeps a space beside a value', 'css`a { margin: ${x}  ${y} }`', 'css`a{margin: ${x} ${y}}`'],
    ['leaves other templates', 'text`a  b` + `c  d`', 'text`a  b` + `c  d`'],
  ] as const) {
    it(what, () => {
      assert.equal(what.includes('preformatted') ? collapseTemplates(code).replace('\n', '') : collapsed(code), wanted);
    });
  }

  it('keeps every line of our elements where it is, and the code whole', () => {
    const files = globSync('build/src/elements/**/*.js', { cwd: root });
    assert.notEqual(files.length, 0);
    for (const file of files) {
      const code = readFileSync(join(root, file), 'utf8');
      const short = collapseTemplates(code);
      assert.equal(linesOf(short), linesOf(code), file);
      assert.equal(collapseTemplates(short), short, file);
      assert.doesNotThrow(() => parse(short, { ecmaVersion: 'latest', sourceType: 'module' }), file);
    }
  });
});
