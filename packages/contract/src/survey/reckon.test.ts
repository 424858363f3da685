import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { gradeOf, indexOf, surveyGrades, surveyIndex } from './reckon.js';
import { sampleFor } from './sample.js';
import { sumTallies, tallyOf, type Marked } from './tally.js';
import { marks, unsurCodes } from './unsur.js';

const nine = (mean: number) => unsurCodes.map(() => mean);
const mark = fc.constantFrom(...marks);
const whole = fc
  .tuple(mark, mark, mark, mark, mark, mark, mark, mark, mark)
  .map(([U1, U2, U3, U4, U5, U6, U7, U8, U9]) => ({ U1, U2, U3, U4, U5, U6, U7, U8, U9 }));
const answers = fc.array(fc.record({ marks: whole, coded: fc.boolean() }), { minLength: 1, maxLength: 30 });

describe('the index of the survey', () => {
  test('is what the worked examples give, with a ninth and with 0.11', () => {
    const worked: [readonly number[], number, number][] = [
      [nine(4), 100, 99],
      [nine(3.6592), 91.48, 90.57],
      [nine(3), 75, 74.25],
      [nine(1), 25, 24.75],
      [[3.2, 3.3, 3.1, 3.9, 3.3, 3.4, 3.5, 3.2, 3.4], 84.17, 83.33],
    ];
    for (const [means, ninth, rounded] of worked) {
      assert.equal(surveyIndex(means, 'ninth'), ninth);
      assert.equal(surveyIndex(means, '0.11'), rounded);
    }
  });

  test('lies from 25 to 100, and no better mark ever lowers it', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...unsurCodes), (given, code) => {
        const before = indexOf(tallyOf(given).counts, 'ninth') ?? 0;
        assert.ok(before >= 25 && before <= 100);
        const better = given.map((one) => ({ ...one, marks: { ...one.marks, [code]: 4 as const } }));
        assert.ok((indexOf(tallyOf(better).counts, 'ninth') ?? 0) >= before);
      }),
    );
  });

  test('is the same in whatever order and parts the answers are added up', () => {
    fc.assert(
      fc.property(answers, fc.nat(), (given, cut) => {
        const at = cut % (given.length + 1);
        const parts = (list: readonly Marked[]) => sumTallies([tallyOf(list.slice(0, at)), tallyOf(list.slice(at))]);
        assert.deepEqual(parts([...given].reverse()), tallyOf(given));
      }),
    );
  });

  test('is not there where an element has no mark', () => {
    const { U9: _none, ...eight } = { U1: 4, U2: 4, U3: 4, U4: 4, U5: 4, U6: 4, U7: 4, U8: 4, U9: 4 } as const;
    assert.equal(indexOf(tallyOf([{ marks: eight, coded: false }]).counts, 'ninth'), null);
  });
});

describe('the grade of an index', () => {
  test('is judged after rounding to two decimals', () => {
    const cases: [number, string | null][] = [
      [100, 'A'],
      [88.31, 'A'],
      [88.305, 'A'],
      [88.3049, 'B'],
      [76.61, 'B'],
      [76.605, 'B'],
      [76.6, 'C'],
      [65, 'C'],
      [64.995, 'C'],
      [64.99, 'D'],
      [25, 'D'],
      [24.75, null],
    ];
    for (const [index, grade] of cases) assert.equal(gradeOf(index), grade, String(index));
  });

  test('is there for every index of ninths, one grade for each', () => {
    for (let hundredths = 2500; hundredths <= 10_000; hundredths += 1) {
      const index = hundredths / 100;
      assert.equal(surveyGrades.filter(({ from, to }) => from <= index && index <= to).length, 1, String(index));
    }
  });
});

describe('the sample', () => {
  test('is that of the published table', () => {
    const table = [
      [10, 10],
      [50, 44],
      [100, 80],
      [200, 132],
      [300, 169],
      [500, 217],
      [1000, 278],
      [2000, 322],
      [5000, 357],
      [10_000, 370],
      [100_000, 383],
    ] as const;
    for (const [population, sample] of table) assert.equal(sampleFor(population), sample);
    assert.equal(sampleFor(0), 0);
  });

  test('is never more than there are people, and grows with them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (people) => {
        assert.ok(sampleFor(people) <= people && sampleFor(people) <= sampleFor(people + 1));
      }),
    );
  });
});
