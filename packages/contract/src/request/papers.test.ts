import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMadeHere, withoutMaker } from './made-here.js';
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

test('a paper that another item makes is not missing, until that item is not made or the desk sends the paper back', () => {
  const made: Paper = {
    ...paper('KK', 'waived', true),
    needs: [{ item: '1', required: true, group: null, madeBy: '2' }],
  };
  assert.deepEqual(missing(made), []);
  assert.deepEqual(missing({ ...made, status: 'needed' }), []);
  assert.deepEqual(missing({ ...made, status: 'returned' }), ['KK']);
  const [after] = withoutMaker([made], ['2']);
  assert.equal(after?.status, 'needed');
  assert.deepEqual(after.needs, [{ item: '1', required: true, group: null }]);
  assert.deepEqual(withoutMaker([made], ['3']), [made]);
});

test('what somebody else still needs stays needed, and what the officer waived stays waived', () => {
  const both: Paper = {
    ...paper('KK', 'needed', true),
    needs: [
      { item: '1', required: true, group: null },
      { item: '3', required: true, group: null, madeBy: '2' },
    ],
  };
  assert.equal(isMadeHere(both), false);
  const waived: Paper = { ...both, status: 'waived', note: 'Sudah di data.' };
  assert.equal(withoutMaker([waived], ['2'])[0]?.status, 'waived');
});
