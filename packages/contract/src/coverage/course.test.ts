import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { percentOf } from './count.js';
import { courseOf } from './course.js';
import type { CoverageCell } from './table.js';
import type { ToldCoverage } from './told.js';

const told = (year: string, percent: number): ToldCoverage => ({
  ...{ document: 'SEMUA', year, percent, sources: ['x'], confirmed: 'secondary' },
});

const cell = (numerator: number, denominator: number, hidden = false): CoverageCell => ({
  ...{ area: '32.75', group: '', numerator, denominator, sources: ['Rekaan'], from: null, hidden },
});

describe('the course of a document', () => {
  test('calls the fall of 2021 a fall', () => {
    const course = courseOf([told('2020', 99.29), told('2021', 98.46), told('2019', 70)], []);
    assert.deepEqual(
      course.map(({ when, turn, by }) => [when, turn, by]),
      [
        ['2019', 'first', null],
        ['2020', 'rise', 29.29],
        ['2021', 'fall', -0.83],
      ],
    );
  });

  test('never calls a fall anything else, nor a rise, and passes over what is hidden', () => {
    const points = fc.uniqueArray(
      fc.record({
        year: fc.integer({ min: 1990, max: 2030 }),
        some: fc.nat(500),
        more: fc.nat(500),
        hidden: fc.boolean(),
      }),
      { selector: ({ year }) => year, maxLength: 12 },
    );
    fc.assert(
      fc.property(points, (list) => {
        const course = courseOf(
          [],
          list.map(({ year, some, more, hidden }) => ({
            date: `${String(year)}-12-31`,
            cell: cell(some, some + more, hidden),
          })),
        );
        const shown = course.flatMap(({ percent, turn }) => (percent === null ? [] : [{ percent, turn }]));
        shown.forEach(({ percent, turn }, at) => {
          const before = shown[at - 1]?.percent;
          const expected =
            before === undefined ? 'first' : percent > before ? 'rise' : percent < before ? 'fall' : 'same';
          assert.equal(turn, expected);
        });
        assert.ok(
          course.every(({ hidden, percent, numerator }) => !hidden || (percent === null && numerator === null)),
        );
      }),
    );
  });

  test('does not compare what was told with what was counted', () => {
    const course = courseOf([told('2019', 70)], [{ date: '2025-12-31', cell: cell(60, 100) }]);
    assert.deepEqual(
      course.map(({ kind, turn }) => [kind, turn]),
      [
        ['told', 'first'],
        ['counted', 'first'],
      ],
    );
  });

  test('never writes 100 where somebody is missing', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 }), (numerator, missing) => {
        const percent = percentOf({ numerator, denominator: numerator + missing });
        assert.ok(percent !== null && percent < 100);
      }),
    );
    assert.equal(percentOf({ numerator: 7, denominator: 7 }), 100);
    assert.equal(percentOf({ numerator: 0, denominator: 0 }), null);
  });
});
