import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import * as z from 'zod/mini';
import { LONGEST_MS } from '../support/read-until.js';
import { blocks, documents, fencesOf, type Block } from './guide-blocks.js';
import { root } from './project-root.js';

/** Guides of which every block of TypeScript is a whole program: it runs, and ends well. */
const PROGRAMS = ['docs/guides/testing.md', 'docs/guides/tokens.md', 'docs/guides/webhooks.md'];

/** Inside of the package, so that `halo-pamor/…` leads to what is published. */
const folder = join(root, 'build/guides');

/** What a host has of its own, or has from the block before. */
const NAMES = `
import type {} from 'halo-pamor/define';
import type {} from 'halo-pamor/embed';
import type { CaptureStore } from 'halo-pamor/capture';
import type { CityPack, bundleSolver as solver } from '@halo-pamor/contract';
declare global {
  const pamor: HTMLElementTagNameMap['halo-pamor'];
  const myRouter: { push(path: string): void; changed: (view: string) => void };
  const signOutButton: HTMLButtonElement;
  function signOut(): void;
  function askForTheNewTerms(): Promise<void>;
  const requestId: string;
  const paperCode: string;
  const store: CaptureStore;
  function keep(pages: readonly unknown[]): Promise<void>;
  const pack: CityPack;
  const bundleSolver: typeof solver;
}
`;

/** The files that a host serves by the path of the guides, as what they are built from. */
const SERVED: Readonly<Record<string, string>> = {
  "'/plugin/app-shell.js'": "'halo-pamor/app-shell'",
  "'/plugin/doctor.js'": "'halo-pamor/doctor'",
  "'/plugin/frame-host.js'": "'halo-pamor/frame'",
  "'/plugin/halo-pamor.js'": "'halo-pamor/embed'",
};

const OPTIONS = {
  strict: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  module: 'nodenext',
  moduleDetection: 'force',
  types: ['node'],
  noEmit: true,
  skipLibCheck: true,
  noUncheckedIndexedAccess: true,
};

/** A script may trust that its tag is on its page, so that nothing there is looked at for null. */
const SCRIPT_OPTIONS = { ...OPTIONS, allowJs: true, checkJs: true, strictNullChecks: false };

const written = new Map<string, string>();
function put(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function write(block: Block, ending: string, nth = 0): string {
  const code = Object.entries(SERVED).reduce((text, [path, source]) => text.replaceAll(path, source), block.code);
  const file = put(`${block.name.replaceAll(/\W+/g, '-')}-${String(nth)}.${ending}`, code);
  written.set(file, block.name);
  return file;
}

function faultsOf(files: readonly string[], choices: object): string[] {
  const { options } = ts.convertCompilerOptionsFromJson(choices, folder);
  const program = ts.createProgram([...files, join(folder, 'names.d.ts')], options);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText, start }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
    const where = written.get(file?.fileName ?? '') ?? file?.fileName ?? '';
    return `${where}, line ${String(line)} of it: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

const isCompiled = ({ file }: Block): boolean => file === undefined;
const typed = blocks.filter((block) => block.language === 'ts' && isCompiled(block));
/**
 * Not compiled, because `mode-pages.test.ts` runs it: a page whose blocks import one another by the host's addresses, a host for a
 * real gateway, and a script that plays what Android puts into a page.
 */
const isRun = ({ path, code }: Block): boolean =>
  path === 'docs/guides/modes/headless.md' ||
  path === 'docs/guides/run-a-gateway.md' ||
  code.startsWith('const pretendApp');
const scripts = blocks.filter((block) => block.language === 'js' && isCompiled(block) && !isRun(block));
const pages = blocks.filter((block) => block.language === 'html' && isCompiled(block));

/** Scripts that stand in a page, without those that are data. */
function scriptsOf(page: Block): Block[] {
  const found = page.code.matchAll(/<script(?: type="module")?>\n?([\s\S]*?)<\/script>/g);
  return [...found].map(([, code = '']) => ({ ...page, code }));
}

const Manifest = z.object({
  modules: z.array(
    z.object({
      declarations: z.array(
        z.object({
          tagName: z.string(),
          attributes: z.array(z.object({ name: z.string() })),
          slots: z.array(z.object({ name: z.string() })),
          cssProperties: z.array(z.object({ name: z.string() })),
        }),
      ),
    }),
  ),
});

const elements = () =>
  Manifest.parse(JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'))).modules.flatMap(
    ({ declarations }) => declarations,
  );

const EMPTY = ['link', 'meta', 'input', 'img', 'br'];
/** What every element has. */
const EVERYWHERE = /^(?:id|class|lang|hidden|slot|data-[\w-]+)$/;

/** What is wrong with a piece of a page: tags that are not closed, attributes and slots that our elements do not have. */
function pageFaults({ name, code }: Block): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const tags = code.replaceAll(/(<script[^>]*>)[\s\S]*?(?=<\/script>)/g, '$1').replaceAll(/<!--[\s\S]*?-->/g, '');
  for (const [, end, tag = '', rest = ''] of tags.matchAll(/<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/g)) {
    if (end === '/' && open.pop() !== tag) faults.push(`${name}: </${tag}> closes another tag`);
    if (end === '/') continue;
    const within = elements().find(({ tagName }) => tagName === open.at(-1));
    const element = elements().find(({ tagName }) => tagName === tag);
    if (!EMPTY.includes(tag) && !rest.endsWith('/')) open.push(tag);
    for (const [, attribute = '', value = ''] of rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
      const isKnown = EVERYWHERE.test(attribute) || element?.attributes.some((each) => each.name === attribute);
      if (element !== undefined && isKnown !== true) faults.push(`${name}: <${tag}> has no attribute ${attribute}`);
      if (attribute === 'slot' && within?.slots.some((slot) => slot.name === value) === false)
        faults.push(`${name}: <${within.tagName}> has no slot ${value}`);
    }
  }
  return [...faults, ...open.map((tag) => `${name}: <${tag}> is not closed`)];
}

const Package = z.object({ scripts: z.record(z.string(), z.string()) });
const main = readFileSync(join(root, 'packages/gateway/src/main.ts'), 'utf8');

/** What is wrong with the commands of a block: verbs that the project does not have. */
function commandFaults({ name, code }: Block): string[] {
  const verbs = Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).scripts;
  const verbFaults = [...code.matchAll(/npm run ([\w:-]+)/g)].flatMap(([said, verb = '']) =>
    verb in verbs ? [] : [`${name}: ${said}`],
  );
  const gatewayFaults = [...code.matchAll(/npm run gateway -- (\w+ \w+)/g)].flatMap(([said, words = '']) =>
    main.includes(`'${words}':`) ? [] : [`${name}: ${said}`],
  );
  return [...verbFaults, ...gatewayFaults];
}

describe('the code in the documents', () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  put('names.d.ts', NAMES);
  const programs = typed.map((block) => ({ block, file: write(block, 'mts') }));

  it('is all seen, and none of a language that nobody looks at', () => {
    for (const path of documents)
      assert.equal(blocks.filter((block) => block.path === path).length * 2, fencesOf(path), path);
    const looked = ['ts', 'js', 'html', 'json', 'sh', 'css', 'text', 'csv', 'md'];
    // Written for Android's tools, which are not everywhere: `scripts/compile-kotlin.mjs` compiles it where they are.
    const elsewhere: Readonly<Record<string, readonly string[]>> = {
      'docs/guides/modes/android.md': ['kotlin', 'xml'],
    };
    const isLooked = ({ path, language }: Block) =>
      looked.includes(language) || elsewhere[path]?.includes(language) === true;
    const others = blocks.filter((block) => isCompiled(block) && !isLooked(block));
    assert.deepEqual(
      others.map(({ name, language }) => `${name} ${language}`),
      [],
    );
    // These are compared with their files by the tests of the consumers' projects.
    const taken = blocks.filter((block) => !isCompiled(block)).map(({ path }) => path);
    assert.deepEqual([...new Set(taken)], ['docs/guides/frameworks.md']);
  });

  it('compiles against the published types', () => {
    const found = faultsOf(
      programs.map(({ file }) => file),
      OPTIONS,
    );
    assert.deepEqual(found, []);
  });

  it('compiles where it is a script of a page', () => {
    const files = [...scripts, ...pages.filter((page) => !isRun(page)).flatMap(scriptsOf)].map((block, nth) =>
      write(block, 'mjs', nth),
    );
    assert.ok(files.length > 8);
    assert.deepEqual(faultsOf(files, SCRIPT_OPTIONS), []);
  });

  it('closes its tags, and names attributes and slots that the elements have', () => {
    assert.deepEqual(pages.flatMap(pageFaults), []);
    const wrong = { name: '', path: '', language: 'html', file: undefined, isLive: false };
    const code = '<halo-pamor town="x"><p slot="top"></p><b></halo-pamor>';
    assert.equal(pageFaults({ ...wrong, code }).length, 4);
  });

  it('is JSON where it says so', () => {
    for (const { name, code } of blocks.filter(({ language }) => language === 'json'))
      assert.doesNotThrow(() => JSON.parse(code) as unknown, name);
  });

  it('calls verbs that the project has, in lines that a shell reads', () => {
    const commands = blocks.filter(({ language }) => language === 'sh');
    assert.deepEqual(commands.flatMap(commandFaults), []);
    for (const { code } of commands) execFileSync('sh', ['-n'], { input: code });
  });

  it('sets tokens that there are', () => {
    const tokens = new Set(elements().flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name)));
    for (const { name, code } of blocks.filter(({ language }) => language === 'css'))
      for (const [token] of code.matchAll(/--halo-[\w-]+/g)) assert.ok(tokens.has(token), `${name}: ${token}`);
  });

  for (const { block, file } of programs.filter(({ block: { path } }) => PROGRAMS.includes(path))) {
    it(`does what it says: ${block.name}`, () => {
      execFileSync(process.execPath, [file], { cwd: root, encoding: 'utf8', stdio: 'pipe', timeout: LONGEST_MS });
    });
  }
});
