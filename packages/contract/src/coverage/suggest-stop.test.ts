import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { MOST_WEEKS, suggestStops, type Unreached } from './suggest-stop.js';

const TODAY = '2026-11-22';

const row = (place: string, missing: number | null, document = 'KIA'): Unreached => ({
  ...{ place, document, date: '2025-12-31', missing, denominator: 1_000 },
});

describe('the next stop', () => {
  test('is where most people wait longest, at the place where most of them live', () => {
    const unreached = [row('32.75.01.1001/001', 40), row('32.75.01.1001/002', 60), row('32.75.01.1002/001', 90)];
    const stops = [{ place: '32.75.01.1001/001', day: '2026-09-13' }];
    const [first, second] = suggestStops(unreached, stops, TODAY);
    assert.deepEqual(
      [first?.village, first?.missing, first?.weeks, first?.lastDay],
      ['32.75.01.1002', 90, MOST_WEEKS, null],
    );
    assert.deepEqual(
      [second?.village, second?.place, second?.missing, second?.weeks, second?.points],
      ['32.75.01.1001', '32.75.01.1001/002', 100, 10, 1_000],
    );
  });

  test('is not where one is planned already', () => {
    const stops = [{ place: '32.75.01.1001/003', day: TODAY }];
    assert.deepEqual(suggestStops([row('32.75.01.1001/001', 40)], stops, TODAY), []);
  });

  test('counts one document alone, that which most lack, and nothing that is hidden', () => {
    const unreached = [
      row('32.75.01.1001/001', 30, 'KK'),
      row('32.75.01.1001/001', 20),
      row('32.75.01.1001/002', 20),
      row('32.75.01.1001/003', null),
    ];
    const [found] = suggestStops(unreached, [], TODAY);
    assert.deepEqual([found?.document, found?.missing, found?.hiddenPlaces], ['KIA', 40, 1]);
    assert.deepEqual(suggestStops([row('32.75.01.1001/001', null)], [], TODAY), []);
  });

  test('never moves a village behind another because more people there lack a document', () => {
    const villages = ['32.75.01.1001', '32.75.01.1002', '32.75.02.1001'];
    fc.assert(
      fc.property(fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500)), fc.nat(500), (missing, more) => {
        const rank = (list: readonly number[]) =>
          suggestStops(
            villages.map((village, at) => row(`${village}/001`, list[at] ?? 0)),
            [],
            TODAY,
          ).findIndex(({ village }) => village === villages[0]);
        const [own, ...others] = missing;
        const before = rank(missing);
        const after = rank([own + more, ...others]);
        assert.ok(before === -1 || after <= before);
      }),
    );
  });
});
