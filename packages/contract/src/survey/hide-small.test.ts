import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { ripeBlocks } from './blocks.js';
import { hideSmall } from './hide-small.js';

const counts = fc.array(fc.nat(20), { maxLength: 12 });
const smallest = fc.integer({ min: 2, max: 8 });

describe('hiding what is small', () => {
  test('never shows a count beneath the smallest, save zero', () => {
    fc.assert(
      fc.property(counts, smallest, (given, least) => {
        const { hidden } = hideSmall(given, least);
        given.forEach((count, at) => assert.ok(hidden[at] === true || count === 0 || count >= least));
      }),
    );
  });

  test('leaves nothing that the shown sum and the shown counts give away', () => {
    fc.assert(
      fc.property(counts, smallest, fc.array(fc.boolean()), (given, least, before) => {
        const { hidden, sumHidden } = hideSmall(given, least, before);
        const inside = given.filter((count, at) => hidden[at] === true && count > 0);
        if (inside.length === 0) return;
        const sum = inside.reduce((all, count) => all + count, 0);
        assert.ok(sumHidden || (inside.length >= 2 && sum >= least), JSON.stringify({ given, hidden }));
      }),
    );
  });

  test('hides no more than it must where nothing is small', () => {
    assert.deepEqual(hideSmall([5, 9, 0, 20], 5), { hidden: [false, false, false, false], sumHidden: false });
    assert.deepEqual(hideSmall([3, 9, 0, 20], 5), { hidden: [true, true, false, false], sumHidden: false });
    assert.deepEqual(hideSmall([3, 0], 5), { hidden: [true, false], sumHidden: true });
  });
});

describe('answers that wait', () => {
  const waiting = fc
    .array(fc.constantFrom('KTP-EL', 'KK', 'KIA', 'AKTA'), { maxLength: 40 })
    .map((services) => services.map((service, nth) => ({ id: String(nth), service })));

  test('are counted in no smaller number than the smallest, each at most once', () => {
    fc.assert(
      fc.property(waiting, smallest, (answers, least) => {
        const blocks = ripeBlocks(answers, least);
        const ids = blocks.flatMap((block) => block.ids);
        assert.ok(blocks.every((block) => block.ids.length >= least));
        assert.equal(new Set(ids).size, ids.length);
        const left = answers.length - ids.length;
        assert.ok(left < 15, `${left} wait`);
      }),
    );
  });

  test('are counted under their own service where there are enough of it', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, service: 'KK' }));
    assert.deepEqual(ripeBlocks([...five, { id: 'f', service: 'KIA' }]), [
      { service: 'KK', ids: ['a', 'b', 'c', 'd', 'e'] },
    ]);
    assert.deepEqual(ripeBlocks(five.slice(1)), []);
  });
});
