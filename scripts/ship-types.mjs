/**
 * Puts the declarations of the published entries into `dist/types`: those that an entry leads to, and no other. What they
 * take from the contract is put beside them, because the contract is no package that a host could install
 * (docs/decisions/0019-what-a-stranger-installs.md).
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { root } from './step.mjs';
import { MADE } from './surface/framework-types.mjs';

const TYPES = './dist/types/';
const CONTRACT = '@halo-pamor/contract';
const SOURCES = join(root, 'build/src');
const CONTRACT_SOURCES = join(root, 'packages/contract/dist');
/** Rooms outside of src whose declarations are published, by the folder that they get. */
const BESIDE = { contract: CONTRACT_SOURCES, 'host-tools': join(root, 'packages/host-tools/dist') };

/** The declarations that package.json publishes, by the file that the compiler wrote for each. */
function entries() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const types = Object.values(exports).flatMap((target) => target.types ?? []);
  const paths = types.map((file) => file.slice(TYPES.length)).filter((path) => !MADE.includes(path));
  return paths.map((path) => {
    const [room, ...rest] = path.split('/');
    return room in BESIDE ? join(BESIDE[room], ...rest) : join(SOURCES, path);
  });
}

/** Where a declaration of the compiler lies once it is published. */
function placeOf(file) {
  const beside = Object.entries(BESIDE).find(([, folder]) => file.startsWith(folder));
  const path = beside === undefined ? relative(SOURCES, file) : join(beside[0], relative(beside[1], file));
  return join(root, 'dist/types', path);
}

/** The declaration that an import leads to, or undefined where it leads to a library. */
function targetOf(from, name) {
  if (name === CONTRACT) return join(CONTRACT_SOURCES, 'index.d.ts');
  return name.startsWith('.') ? resolve(dirname(from), name.replace(/\.js$/, '.d.ts')) : undefined;
}

/** What a declaration imports. The compiler's quick look at a file overlooks `export * as name`. */
function leadsTo(file, text) {
  const { importedFiles } = ts.preProcessFile(text, true, false);
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const renamed = statements.filter((each) => ts.isExportDeclaration(each) && each.moduleSpecifier !== undefined);
  return new Set([
    ...importedFiles.map(({ fileName }) => fileName),
    ...renamed.map((each) => each.moduleSpecifier.text),
  ]);
}

/** One declaration as it is published, and what it leads to. */
function shipped(file) {
  let text = readFileSync(file, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
  const targets = [];
  for (const fileName of leadsTo(file, text)) {
    const target = targetOf(file, fileName);
    if (target === undefined) continue;
    targets.push(target);
    if (fileName !== CONTRACT) continue;
    const path = relative(dirname(placeOf(file)), placeOf(target)).replaceAll('\\', '/');
    const local = (path.startsWith('.') ? path : `./${path}`).replace(/\.d\.ts$/, '.js');
    text = text.replaceAll(`'${CONTRACT}'`, `'${local}'`).replaceAll(`"${CONTRACT}"`, `"${local}"`);
  }
  return { text, targets };
}

/** Writes `dist/types` anew. */
export function shipTypes() {
  rmSync(join(root, 'dist/types'), { recursive: true, force: true });
  const waiting = entries();
  const seen = new Set(waiting);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const { text, targets } = shipped(file);
    mkdirSync(dirname(placeOf(file)), { recursive: true });
    writeFileSync(placeOf(file), text);
    for (const target of targets) {
      if (!seen.has(target)) waiting.push(target);
      seen.add(target);
    }
  }
}
