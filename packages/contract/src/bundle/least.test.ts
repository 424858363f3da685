import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import type { Requirement } from '../city/index.js';
import { chooseLeast } from './least.js';
import type { ItemNeed } from './needs.js';

function need(keys: readonly string[], statements: ReadonlySet<string> = new Set()): ItemNeed {
  return {
    code: keys.join('-'),
    ways: keys.map((key) => ({ key, owner: null, requirement: requirement(key, statements.has(key)) })),
  };
}

function requirement(code: string, isForm: boolean): Requirement {
  return { code, name: code, plain: code, mode: isForm ? 'form' : 'photo', required: true, confirmed: 'secondary' };
}

const chosen = (needs: ItemNeed[], missing: string[] = []): (string | undefined)[] =>
  chooseLeast(needs, new Set(missing)).map(({ way }) => way?.key);

test('a paper that is needed anyway serves where it is one of several', () => {
  assert.deepEqual(chosen([need(['B', 'A']), need(['A'])]), ['A', 'A']);
});

test('one paper that meets two needs is taken instead of two', () => {
  assert.deepEqual(chosen([need(['A', 'C']), need(['B', 'C'])]), ['C', 'C']);
});

test('a statement is taken only where it saves a paper, or where the paper cannot be had', () => {
  const statement = new Set(['S']);
  assert.deepEqual(chosen([need(['S', 'A'], statement)]), ['A']);
  assert.deepEqual(chosen([need(['S', 'A'], statement), need(['S', 'B'], statement)]), ['S', 'S']);
  assert.deepEqual(chosen([need(['S', 'A'], statement)], ['A']), ['S']);
});

test('a need of which nothing can be had is met by nothing, and the others are met all the same', () => {
  assert.deepEqual(chosen([need(['A']), need(['B'])], ['A']), [undefined, 'B']);
});

test('no smaller set of papers would do', () => {
  const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
  const anyNeed = fc.subarray(letters, { minLength: 1, maxLength: 3 });
  const everySet = Array.from({ length: 2 ** letters.length }, (_unused, bits) =>
    letters.filter((_letter, at) => (bits >> at) % 2 === 1),
  );
  fc.assert(
    fc.property(fc.array(anyNeed, { maxLength: 7 }), (needs) => {
      const found = new Set(chosen(needs.map((keys) => need(keys))));
      const smallest = Math.min(
        ...everySet
          .filter((set) => needs.every((keys) => keys.some((key) => set.includes(key))))
          .map((set) => set.length),
      );
      assert.equal(found.size, smallest);
    }),
    { numRuns: 500 },
  );
});
