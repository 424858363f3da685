import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../../fixed-dice.test-support.js';
import { categoryOf, rounded, scoreOf } from './score.js';
import type { Assessment, Category, Evidence } from './shape.js';

const categories: Category[] = [
  { code: 'A', name: 'A', from: 88, to: 100, zone: 'green', confirmed: 'secondary' },
  { code: 'B', name: 'B', from: 78, to: 87.99, zone: 'green', confirmed: 'secondary' },
  { code: 'C', name: 'C', from: 54, to: 77.99, zone: 'yellow', confirmed: 'secondary' },
  { code: 'D', name: 'D', from: 32, to: 53.99, zone: 'red', confirmed: 'secondary' },
  { code: 'E', name: 'E', from: 0, to: 31.99, zone: 'red', confirmed: 'no' },
];

const WEIGHTS = [21.85, 32.37, 24.24, 21.54] as const;

function assessment(weights: readonly (number | null)[], points = 3): Assessment {
  return {
    code: '2023',
    name: '2023',
    dimensions: weights.map((weight, at) => ({
      code: `d${String(at)}`,
      name: 'Dimensi',
      plain: 'Dimensi',
      weight,
      points: Array.from({ length: points }, (_, nth) => ({ code: `p${String(nth)}`, name: 'Titik' })),
    })),
    sources: ['x'],
    confirmed: 'secondary',
  };
}

function row(point: string, mark: number, nth = 0): Evidence {
  return { id: `ROW-${String(nth)}`, point, name: 'Bukti', mark, proof: { kind: 'url', url: 'https://a.example/' } };
}

const rows = fc
  .array(
    fc.record({ d: fc.nat(4), p: fc.nat(3), mark: fc.integer({ min: 0, max: 100 }) }).map(({ d, p, mark }) => ({
      point: `d${String(d)}/p${String(p)}`,
      mark,
    })),
    { maxLength: 20 },
  )
  .map((list) => list.map(({ point, mark }, nth) => row(point, mark, nth)));
const ways = fc.constantFrom(assessment(WEIGHTS), assessment([null, null, null, null, null]), assessment([50, null]));

describe('the score of an assessment', () => {
  test('lies within 0 and 100, and so does each dimension', () => {
    fc.assert(
      fc.property(ways, rows, (way, evidence) => {
        const { score, dimensions } = scoreOf(way, evidence, categories);
        for (const number of [score, ...dimensions.map((one) => one.score)]) {
          assert.ok(number === null || (number >= 0 && number <= 100));
        }
      }),
    );
  });

  test('is never lowered by more evidence, in whole or in a dimension', () => {
    fc.assert(
      fc.property(ways, rows, rows, (way, evidence, more) => {
        const before = scoreOf(way, evidence, categories);
        const after = scoreOf(way, [...evidence, ...more], categories);
        assert.ok((after.score ?? 0) >= (before.score ?? 0));
        before.dimensions.forEach(({ score }, at) => {
          assert.ok((after.dimensions[at]?.score ?? 0) >= (score ?? 0));
        });
      }),
    );
  });

  test('has no number without a row that proves it, and every mark has its rows beside it', () => {
    fc.assert(
      fc.property(ways, rows, (way, evidence) => {
        const found = scoreOf(way, evidence, categories);
        const points = found.dimensions.flatMap((one) => one.points);
        assert.equal(
          found.score === null,
          points.every(({ evidence: shown }) => shown.length === 0),
        );
        for (const { mark, evidence: shown } of points) assert.equal(mark === null, shown.length === 0);
        for (const one of found.dimensions) assert.equal(one.score === null, one.proved === 0);
      }),
    );
  });

  test('weighs the dimensions as the assessment says', () => {
    const only = (at: number) => scoreOf(assessment(WEIGHTS, 1), [row(`d${String(at)}/p0`, 100)], categories).score;
    assert.deepEqual([0, 1, 2, 3].map(only), [...WEIGHTS]);
    const all = WEIGHTS.map((_, at) => row(`d${String(at)}/p0`, 100, at));
    assert.equal(scoreOf(assessment(WEIGHTS, 1), all, categories).score, 100);
  });

  test('weighs all alike as soon as one weight is not published, and marks them so', () => {
    const { score, dimensions } = scoreOf(
      assessment([null, null, null, null, null], 1),
      [row('d4/p0', 100)],
      categories,
    );
    assert.equal(score, 20);
    assert.ok(dimensions.every(({ weight, weightConfirmed }) => weight === 20 && !weightConfirmed));
  });

  test('counts a point without a row as 0 and tells how many are proved', () => {
    const { score, proved, of } = scoreOf(assessment([null], 4), [row('d0/p0', 100), row('d0/p0', 10, 1)], categories);
    assert.deepEqual([score, proved, of], [25, 1, 4]);
  });
});

describe('the category of a score', () => {
  test('is judged after rounding half up to two decimals', () => {
    const cases: [number, string][] = [
      [87.995, 'A'],
      [87.9949, 'B'],
      [87.99, 'B'],
      [87.88, 'B'],
      [88, 'A'],
      [77.995, 'B'],
      [77.994, 'C'],
      [53.995, 'C'],
      [53.99, 'D'],
      [31.995, 'D'],
      [31.99, 'E'],
      [0, 'E'],
      [100, 'A'],
    ];
    for (const [score, code] of cases) assert.equal(categoryOf(score, categories)?.code, code, String(score));
  });

  test('is there for every score, and a higher score has no lower one', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, (one, other) => {
        const [low, high] = [
          categoryOf(Math.min(one, other), categories),
          categoryOf(Math.max(one, other), categories),
        ];
        assert.ok(low !== null && high !== null && high.code <= low.code);
      }),
    );
  });

  test('rounds what a computer keeps beneath a half as paper does', () => {
    assert.equal(1.005 * 100 < 100.5, true);
    assert.equal(rounded(1.005), 1.01);
    assert.equal(rounded(87.995), 88);
  });
});
