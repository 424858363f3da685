/**
 * Writes down what a host may rely on, as text that is committed: the exports of every entry as their declarations, and of the
 * elements what no type tells. A change of it shows as a difference in the same commit as the code.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../step.mjs';

const HEADING = 'Written by `npm run api`; `npm run check` compares it. Not for reading in order: see the guides.';

/** Where the codes of problems are declared. */
const CODES = 'dist/types/contract/problem-codes.d.ts';

const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const printer = ts.createPrinter({ removeComments: true });

/** A class without what only it may use. */
function publicOf(node) {
  if (!ts.isClassDeclaration(node)) return node;
  const members = node.members.filter((member) => {
    const isHidden = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) !== 0;
    return !isHidden && !(member.name !== undefined && ts.isPrivateIdentifier(member.name));
  });
  return ts.factory.updateClassDeclaration(
    node,
    node.modifiers,
    node.name,
    node.typeParameters,
    node.heritageClauses,
    members,
  );
}

/** One exported name as its declarations; of a value its whole statement. */
function declarationsOf(symbol) {
  return (symbol.declarations ?? [])
    .map((node) => (ts.isVariableDeclaration(node) ? node.parent.parent : node))
    .map((node) => printer.printNode(ts.EmitHint.Unspecified, publicOf(node), node.getSourceFile()))
    .sort()
    .join('\n');
}

function entryReport(checker, program, name, file) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(file));
  const exports = module === undefined ? [] : checker.getExportsOfModule(module);
  const parts = exports
    .map((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      return { name: symbol.name, text: declarationsOf(isAlias ? checker.getAliasedSymbol(symbol) : symbol) };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((part) => `## ${part.name}\n\n\`\`\`ts\n${part.text}\n\`\`\`\n`);
  return `# ${name}\n\n${HEADING}\n\n${parts.join('\n')}`;
}

const list = (title, lines) =>
  lines.length === 0 ? '' : `\n### ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
const code = (text) => `\`${text}\``;

function elementReport({ tagName, attributes, members, events, slots, cssParts, cssProperties }) {
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const parameters = (method) =>
    method.parameters.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type.text}`).join(', ');
  return [
    `\n## <${tagName}>\n`,
    list(
      'Attributes',
      attributes.map(({ name, type }) => code(`${name}: ${type.text}`)),
    ),
    list(
      'Properties',
      fields.map(({ name, type, readonly }) => code(`${readonly ? 'readonly ' : ''}${name}: ${type.text}`)),
    ),
    list(
      'Methods',
      methods.map((method) => code(`${method.name}(${parameters(method)}): ${method.return.type.text}`)),
    ),
    list(
      'Events',
      events.map(({ name, type }) => code(`${name}: ${type.text}`)),
    ),
    list(
      'Slots',
      slots.map(({ name }) => (name === '' ? 'the one without a name' : code(name))),
    ),
    list(
      'Parts',
      cssParts.map(({ name }) => code(name)),
    ),
    list(
      'CSS properties',
      cssProperties.map(({ name }) => code(name)),
    ),
  ].join('');
}

/** The codes of problems, read off their type. */
function problemCodes(checker, program) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, CODES)));
  const named = checker.getExportsOfModule(module).find(({ name }) => name === 'ProblemCode');
  return checker.getDeclaredTypeOfSymbol(named).types.map(({ value }) => value);
}

function elementsReport(problems) {
  const { modules } = readJson('dist/custom-elements.json');
  const elements = modules.flatMap(({ declarations }) => declarations);
  const codes = `\n## Problem codes\n\n${problems
    .sort()
    .map((each) => `- ${code(each)}\n`)
    .join('')}`;
  return `# Elements and problem codes\n\n${HEADING}\n${elements.map(elementReport).join('')}${codes}`;
}

/** The report of each public entry, by its file in `docs/api`. */
export function apiReports() {
  const { exports } = readJson('package.json');
  const entries = Object.entries(exports)
    .filter(([, target]) => target.types !== undefined)
    .map(([path, { types }]) => ({ name: `halo-pamor${path.slice(1)}`, file: join(root, types) }));
  const program = ts.createProgram([...entries.map(({ file }) => file), join(root, CODES)], {
    module: ts.ModuleKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const reports = { 'elements.api.md': elementsReport(problemCodes(checker, program)) };
  for (const { name, file } of entries) {
    const report = entryReport(checker, program, name, file);
    // An entry that only tells a framework of our tags exports nothing; what it tells is in the report of the elements.
    if (report.includes('## ')) reports[`${name.replaceAll('/', '-')}.api.md`] = report;
  }
  return reports;
}
