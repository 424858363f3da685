import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { isRetryable, problem, problemKinds, type ProblemCode } from '@halo-pamor/contract';
import { root } from './project-root.js';

const guide = readFileSync(join(root, 'docs/guides/errors.md'), 'utf8');
/** What stands under each heading of the lowest kind, by its anchor. */
const said = new Map(
  [...guide.matchAll(/^### `([\w-]+)`\n\n([^#]+)/gm)].map(([, name = '', text = '']) => [name, text] as const),
);
const codes = Object.keys(problemKinds).filter((code): code is ProblemCode => code in problemKinds);

describe('the guide to errors', () => {
  it('has an anchor for each problem code, with its title and whether to try again', () => {
    for (const code of codes) {
      const text = said.get(code) ?? '';
      assert.ok(text.includes(problem(code).title), code);
      assert.equal(text.includes('may succeed later'), isRetryable(code), code);
    }
  });

  it('has every view that can be opened', () => {
    const viewsOf = (who: string): string[] => {
      const source = readFileSync(join(root, `src/elements/shared/views/${who}-views.ts`), 'utf8');
      const listed = [...source.matchAll(/^ {2}(?:\.\.\.(outreach)Views|'([\w-]+)'),$/gm)];
      return listed.flatMap(([, others, name = '']) => (others === undefined ? [name] : viewsOf(others)));
    };
    const rows = [...(said.get('setting-view') ?? '').matchAll(/^\|[^|]*\| (`.*`) +\|$/gm)];
    const told = rows.map(([, cell = '']) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
    assert.deepEqual(told, ['citizen', 'officer', 'desk'].map(viewsOf));
  });

  it('has an anchor for each setting that can be wrong, and no other', () => {
    const source = readFileSync(join(root, 'src/elements/halo-pamor/setting-faults.ts'), 'utf8');
    const settings = [...source.matchAll(/(?:need|may)\('([\w-]+)'/g)].map(([, name = '']) => name.toLowerCase());
    const expected = [...codes, ...settings.map((name) => `setting-${name}`)];
    assert.deepEqual([...said.keys()].sort(), expected.sort());
  });
});
