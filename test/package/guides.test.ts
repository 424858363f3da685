import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { root } from './project-root.js';

/** Guides of which every block of TypeScript is a whole program: it compiles against the published types, runs, and ends well. */
const GUIDES = ['testing', 'webhooks'];

/** Inside of the package, so that `halo-pamor/…` leads to what is published. */
const folder = join(root, 'build/guides');

function blocksOf(guide: string): { readonly name: string; readonly file: string }[] {
  const text = readFileSync(join(root, 'docs/guides', `${guide}.md`), 'utf8');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ''], nth) => {
    const file = join(folder, `${guide}-${String(nth + 1)}.mts`);
    writeFileSync(file, code);
    return { name: `${guide}, block ${String(nth + 1)}`, file };
  });
}

describe('the programs in the guides', () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const blocks = GUIDES.flatMap(blocksOf);

  it('compile against the published types', () => {
    const { options } = ts.convertCompilerOptionsFromJson(
      {
        strict: true,
        target: 'es2022',
        lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
        module: 'nodenext',
        types: ['node'],
        noEmit: true,
        skipLibCheck: true,
        noUncheckedIndexedAccess: true,
      },
      folder,
    );
    const program = ts.createProgram(
      blocks.map(({ file }) => file),
      options,
    );
    const found = ts.getPreEmitDiagnostics(program);
    assert.equal(
      ts.formatDiagnostics(found, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => folder,
        getNewLine: () => '\n',
      }),
      '',
    );
  });

  for (const { name, file } of blocks) {
    it(`do what they say: ${name}`, () => {
      execFileSync(process.execPath, [file], { cwd: root, encoding: 'utf8', stdio: 'pipe', timeout: 60_000 });
    });
  }
});
