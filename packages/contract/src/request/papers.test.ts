import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isComplete, missingPapers } from './papers.js';
import type { Paper } from './view.js';

function paper(code: string, status: Paper['status'], required: boolean, group: string | null = null): Paper {
  return {
    code,
    name: code,
    mode: 'photo',
    condition: null,
    needs: [{ item: '1', required, group }],
    atHand: 'unsure',
    status,
    reason: null,
    note: null,
  };
}

const missing = (...papers: Paper[]) => missingPapers({ id: '1' }, papers).map(({ code }) => code);

test('a required paper is missing until it is collected, waived or accepted', () => {
  assert.deepEqual(missing(paper('A', 'needed', true), paper('B', 'collected', true)), ['A']);
  assert.deepEqual(missing(paper('A', 'waived', true), paper('B', 'accepted', true)), []);
  assert.deepEqual(missing(paper('A', 'returned', true)), ['A']);
});

test('an optional paper is missing only when it was returned', () => {
  assert.deepEqual(missing(paper('A', 'needed', false)), []);
  assert.deepEqual(missing(paper('A', 'returned', false)), ['A']);
  assert.deepEqual(missing(paper('A', 'needed', false, 'alone')), []);
});

test('one of a group is enough, also where each is optional', () => {
  assert.deepEqual(missing(paper('A', 'needed', true, 'g'), paper('B', 'needed', false, 'g')), ['A', 'B']);
  assert.deepEqual(missing(paper('A', 'needed', false, 'g'), paper('B', 'needed', false, 'g')), ['A', 'B']);
  assert.deepEqual(missing(paper('A', 'needed', true, 'g'), paper('B', 'collected', false, 'g')), []);
  assert.deepEqual(missing(paper('A', 'returned', true, 'g'), paper('B', 'collected', false, 'g')), []);
});

test('another item’s papers do not count', () => {
  assert.equal(isComplete({ id: '2' }, [paper('A', 'needed', true)]), true);
});
