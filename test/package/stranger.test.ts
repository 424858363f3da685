import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { rollup } from 'rollup';
import ts from 'typescript';
import { packForStranger, type Stranger } from './packed.js';
import { root } from './project-root.js';

/** Entries whose import alone does something: they register elements. */
const REGISTER = ['halo-pamor/define', 'halo-pamor/embed'];

/** The script tag's file: it holds lit as a browser has it. */
const FOR_A_PAGE = 'halo-pamor/embed';

/** Entries for a framework, which is not here: the projects of test/consumers compile and use them. */
const FOR_A_FRAMEWORK = ['halo-pamor/react', 'halo-pamor/vue'];

/** The name of the package that an import is about; undefined for one of our own files or of Node's. */
function libraryOf(path: string): string | undefined {
  if (path.startsWith('.') || isBuiltin(path)) return undefined;
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('a stranger with the tarball alone', () => {
  let stranger: Stranger;
  before(() => {
    stranger = packForStranger();
  });
  after(() => {
    stranger.leave();
  });

  it('is told nothing by publint', async () => {
    const packed = Uint8Array.from(readFileSync(stranger.tarball));
    const { messages, pkg } = await publint({ pack: { tarball: packed.buffer }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('gets types that fit the code, says are-the-types-wrong', () => {
    const attw = join(root, 'node_modules/.bin/attw');
    const { status, stdout } = spawnSync(attw, [stranger.tarball, '--profile', 'esm-only', '--no-color'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });

  it('gets every library that the package imports by installing it, and none that it does not', async () => {
    const imported = new Set<string>();
    for (const file of globSync('dist/types/**/*.d.ts', { cwd: stranger.installed })) {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(stranger.installed, file), 'utf8'), true, false);
      for (const { fileName } of importedFiles) imported.add(libraryOf(fileName) ?? 'halo-pamor');
    }
    await bundleOf(stranger.entries.map((entry) => `import '${entry}';`).join('\n'), imported, false);
    assert.deepEqual([...imported].sort(), ['halo-pamor', ...stranger.needs].sort());
  });

  it('finds the guides in the package, and every page of it to which one of them leads', () => {
    const pages = globSync('{README.md,docs/**/*.md,packages/**/*.md}', { cwd: stranger.installed });
    for (const page of ['docs/guides/start.md', 'docs/guides/errors.md', 'docs/guides/doctor.md'])
      assert.ok(pages.includes(page), page);
    const dead = pages.flatMap((page) => {
      const text = readFileSync(join(stranger.installed, page), 'utf8').replaceAll(/`[^`]*`/g, '');
      const targets = [...text.matchAll(/\]\((?![a-z]+:|#)([^()\s#]+)/g)].map(([, target = '']) => target);
      return targets
        .filter((target) => !existsSync(join(stranger.installed, dirname(page), target)))
        .map((target) => `${page}: ${target}`);
    });
    assert.deepEqual(dead, []);
  });

  it('compiles against every entry, with all types checked', () => {
    writeFileSync(join(stranger.folder, 'package.json'), '{"type":"module"}');
    const file = join(stranger.folder, 'use.ts');
    const plain = stranger.entries.filter((name) => !FOR_A_FRAMEWORK.includes(name));
    const lines = plain.map((entry, at) => `import * as entry${at} from '${entry}';\nvoid entry${at};`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    const { options } = ts.convertCompilerOptionsFromJson(
      {
        strict: true,
        target: 'es2022',
        lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
        module: 'nodenext',
        types: [],
        noEmit: true,
      },
      stranger.folder,
    );
    const faults = ts
      .getPreEmitDiagnostics(ts.createProgram([file], options))
      .map(
        ({ file: at, messageText }) => `${at?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
    assert.deepEqual(faults, []);
  });

  it('can import every entry in Node that needs no page and no framework', () => {
    for (const entry of stranger.entries.filter((name) => ![FOR_A_PAGE, ...FOR_A_FRAMEWORK].includes(name))) {
      execFileSync(process.execPath, ['--input-type=module', '--eval', `await import('${entry}')`], {
        cwd: stranger.folder,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    }
  });

  /** What a bundler makes of a line of the stranger's; libraries stay imports, and are added to `imported` by name. */
  async function bundleOf(line: string, imported = new Set<string>(), shaken = true): Promise<string> {
    const file = join(stranger.folder, 'only.js');
    writeFileSync(file, `${line}\n`);
    const bundle = await rollup({
      input: file,
      external: (path) => {
        const library = isAbsolute(path) ? undefined : libraryOf(path);
        if (library === undefined || library === 'halo-pamor') return false;
        imported.add(library);
        return true;
      },
      treeshake: shaken && { moduleSideEffects: 'no-external' },
      plugins: [nodeResolve({ browser: true })],
      onLog: () => undefined,
    });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    return output.map((part) => (part.type === 'chunk' ? part.code.trim() : '')).join('');
  }

  it('pays for an import only when it takes something, or when it asked for the elements', async () => {
    for (const entry of stranger.entries.filter((name) => !REGISTER.includes(name))) {
      assert.equal(await bundleOf(`import {} from '${entry}';`), '', entry);
    }
    for (const entry of REGISTER)
      assert.match(await bundleOf(`import {} from '${entry}';`), /customElements[\s\S]*halo-pamor/, entry);
  });
});
