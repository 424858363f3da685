import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import * as z from 'zod/mini';
import { root } from './project-root.js';

const Target = z.union([z.string(), z.record(z.string(), z.string())]);
const Package = z.object({
  exports: z.record(z.string(), Target),
});
const Packed = z.array(z.object({ files: z.array(z.object({ path: z.string() })) }));

const Effects = z.object({
  exported: z.array(z.string()),
  written: z.array(z.string()),
  timers: z.array(z.string()),
  registered: z.array(z.string()),
  page: z.string(),
});

const packageJson = Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const targets = Object.values(packageJson.exports).flatMap((target) =>
  typeof target === 'string' ? [target] : Object.values(target),
);

describe('the published package', () => {
  it('calls itself by the version that it is published under', () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    for (const file of ['src/elements/shared/version.ts', 'packages/contract/src/version.ts']) {
      assert.match(readFileSync(join(root, file), 'utf8'), new RegExp(`VERSION = '${version}'`), file);
    }
  });

  it('has every file that its exports map names', () => {
    assert.deepEqual(
      targets.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });

  it('packs every file that its exports map names, with licence and notice', () => {
    const out = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=silent'], {
      cwd: root,
      encoding: 'utf8',
    });
    const packed = new Set(Packed.parse(JSON.parse(out)).flatMap(({ files }) => files.map(({ path }) => `./${path}`)));
    assert.deepEqual(
      [...targets, './LICENSE', './NOTICE', './README.md'].filter((file) => !packed.has(file)),
      [],
    );
  });

  for (const { entry, libraries } of [
    { entry: 'client', libraries: ['ky', 'idb', 'eventsource-parser', 'zod/mini'] },
    { entry: 'index', libraries: ['ky', 'idb', 'eventsource-parser', 'zod/mini', 'lit'] },
    { entry: 'elements', libraries: ['lit'] },
    { entry: 'capture', libraries: ['zod/mini', 'lit'] },
    { entry: 'webhooks', libraries: [] },
    { entry: 'first-question', libraries: ['zod/mini', 'lit'] },
    { entry: 'testing', libraries: ['zod/mini'] },
    { entry: 'testing/node', libraries: ['node:http'] },
  ]) {
    it(`does nothing when ${entry}.js is imported in Node: no global, no timer, no element`, () => {
      // The libraries are loaded before, since what they do is theirs: in Node, lit puts a stand-in for a page in place.
      const script = `
        for (const library of ${JSON.stringify(libraries)}) await import(library);
        const registered = [];
        if (globalThis.customElements) globalThis.customElements.define = (name) => registered.push(name);
        const before = new Set(Reflect.ownKeys(globalThis));
        const exported = Object.keys(await import('halo-pamor${entry === 'index' ? '' : `/${entry}`}'));
        const written = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
        const timers = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout' || kind === 'Immediate');
        console.log(JSON.stringify({ exported, written, timers, registered, page: typeof customElements }));`;
      const out = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: root,
        encoding: 'utf8',
      });
      const { exported, ...effects } = Effects.parse(JSON.parse(out));
      const page = libraries.includes('lit') ? 'object' : 'undefined';
      assert.deepEqual(effects, { written: [], timers: [], registered: [], page });
      assert.notEqual(exported.length, 0);
    });
  }
});

describe('the bundles', () => {
  const files = globSync('dist/**/*.js', { cwd: root });

  /** The file without the hash of its content. */
  const nameOf = (file: string) => file.replace(/-[\w-]{8}(?=[.]js$)/, '');

  /** How often the bundles hold a piece of code, by file; files without it are left out. */
  const count = (pattern: RegExp): Record<string, number> =>
    Object.fromEntries(
      files
        .map((file) => [nameOf(file), readFileSync(join(root, file), 'utf8').match(pattern)?.length ?? 0] as const)
        .filter(([, times]) => times > 0),
    );

  it('are there', () => {
    assert.ok(files.includes('dist/embed/halo-pamor.js'));
  });

  it('never make code from text', () => {
    assert.deepEqual(count(/\beval\(|\bnew Function\b|\bFunction\(/g), {});
  });

  it('set innerHTML once: lit does, on its own <template>, with text that its Trusted Types policy has passed', () => {
    assert.deepEqual(count(/\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write/g), {
      'dist/embed/base.js': 1,
      'dist/embed/capture.js': 1,
    });
  });

  it('hold the production build of lit', () => {
    assert.deepEqual(count(/Lit is in dev mode/g), {});
  });

  it('parse as ES2022, which Chrome and WebView 108 run in full', () => {
    for (const file of files) {
      const code = readFileSync(join(root, file), 'utf8');
      assert.doesNotThrow(() => parse(code, { ecmaVersion: 2022, sourceType: 'module', allowHashBang: true }), file);
    }
  });

  it('name no place on the machine that built them', () => {
    const maps = globSync('dist/**/*.{js,map,json,txt}', { cwd: root });
    assert.deepEqual(
      maps.filter((file) => readFileSync(join(root, file), 'utf8').includes(root)),
      [],
    );
  });
});
