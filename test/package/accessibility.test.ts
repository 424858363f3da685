import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { textOf } from './guide-blocks.js';
import { root } from './project-root.js';

/** The tags that the plugin registers, from where they are named with their classes. */
function tags(): Set<string> {
  const tables = globSync('src/**/*.ts', { cwd: root, exclude: ['**/*.{test,fixture}.ts'] }).map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  const named = tables.filter((text) => /[eE]lements = \{/.test(text));
  return new Set(named.flatMap((text) => [...text.matchAll(/'(halo-[a-z-]+)': Halo/g)].map(([, tag = '']) => tag)));
}

describe('docs/accessibility.md', () => {
  it('says of every element how it was tried', () => {
    const page = textOf('docs/accessibility.md');
    const all = [...tags()];
    assert.ok(all.length > 80, `only ${String(all.length)} tags were found`);
    assert.deepEqual(
      all.filter((tag) => !page.includes(`\`${tag}\``)),
      [],
    );
  });
});
