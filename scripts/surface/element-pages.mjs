/** A page for each element that a host puts on a page, made from the manifest, so that it says what the code has. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../step.mjs';

/** What runs at the head of an element's page. */
const exampleOf = (tagName) => readFileSync(join(root, `docs/live/elements/${tagName}.html`), 'utf8');

/** A cell of a table: one line, and no end of the cell inside. */
const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
const code = (text) => (text === undefined || text === '' ? '' : `\`${cell(text)}\``);

function table(title, heads, rows) {
  if (rows.length === 0) return '';
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`);
  return `\n## ${title}\n\n${lines.join('')}`;
}

/** What a declaration says of itself, and that it is to go where it is. */
function said({ description, deprecated }) {
  const reason = typeof deprecated === 'string' ? `: ${deprecated}` : '';
  return cell(deprecated === undefined ? description : `Deprecated${reason}. ${description ?? ''}`);
}

function page({ tagName, description, attributes, members, events, slots, cssParts, cssProperties }) {
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const parameters = (method) =>
    method.parameters.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type.text}`).join(', ');
  return [
    `---\ntitle: <${tagName}>\ngroup: Elements\n---\n\n# \`<${tagName}>\`\n\n${cell(description)}\n\n`,
    'Written by `npm run api` from the sources.\n',
    `\n\`\`\`html live\n${exampleOf(tagName)}\`\`\`\n`,
    table(
      'Attributes',
      ['attribute', 'type', 'default', 'what'],
      attributes.map((each) => [code(each.name), code(each.type.text), code(each.default), said(each)]),
    ),
    table(
      'Properties',
      ['property', 'type', 'what'],
      fields.map((each) => [code(each.name), code(each.type.text), `${each.readonly ? 'To read. ' : ''}${said(each)}`]),
    ),
    table(
      'Methods',
      ['method', 'gives', 'what'],
      methods.map((each) => [code(`${each.name}(${parameters(each)})`), code(each.return.type.text), said(each)]),
    ),
    table(
      'Events',
      ['event', 'type', 'when'],
      events.map((each) => [code(each.name), code(each.type.text), said(each)]),
    ),
    table(
      'Slots',
      ['slot', 'where'],
      slots.map((each) => [each.name === '' ? '(default)' : code(each.name), said(each)]),
    ),
    table(
      'Parts',
      ['part', 'what'],
      cssParts.map((each) => [code(each.name), said(each)]),
    ),
    table(
      'Tokens',
      ['token', 'what'],
      cssProperties.map((each) => [code(each.name), said(each)]),
    ),
  ].join('');
}

/** The pages by their file in `docs`. */
export function elementPages({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations);
  return Object.fromEntries(elements.map((element) => [`elements/${element.tagName}.md`, page(element)]));
}
