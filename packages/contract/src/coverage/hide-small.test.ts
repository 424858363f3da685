import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import type { CoverageCount } from './count.js';
import { HIDDEN_UNDER, isSmall } from './hide-small.js';
import { parentArea } from './parent-area.js';
import { coverageTable, keyOf, type CoverageTable } from './table.js';

const VILLAGES = ['32.75.01.1001', '32.75.01.1002', '32.75.02.1001'];
const PLACES = VILLAGES.flatMap((village) => ['001', '002', '003', '004'].map((rw) => `${village}/${rw}`));

const tally = fc
  .record({ some: fc.oneof(fc.nat(8), fc.nat(400)), more: fc.oneof(fc.nat(8), fc.nat(400)) })
  .map(({ some, more }) => ({ numerator: some, denominator: some + more }));

/** Counts of places, of two groups that make up everybody: the worst that can be reckoned back. */
const tables = fc
  .subarray(PLACES, { minLength: 1 })
  .chain((places) => fc.tuple(...places.map((place) => fc.tuple(fc.constant(place), tally, tally))))
  .map((rows) =>
    rows.flatMap(([area, one, other]): CoverageCount[] => {
      const more = { document: 'KIA', area, date: '2025-12-31', source: 'Rekaan' };
      const numerator = one.numerator + other.numerator;
      const denominator = one.denominator + other.denominator;
      return [
        { ...more, group: '', numerator, denominator },
        { ...more, group: 'lansia', ...one },
        { ...more, group: 'bukan-lansia', ...other },
      ];
    }),
  );

/** What somebody finds out who adds and takes away what is shown, again and again. */
function reckoned(table: CoverageTable): Set<string> {
  const known = new Set([...table].filter(([, cell]) => !cell.hidden).map(([key]) => key));
  const sums = [...table].map(([whole, { area, group }]) => [
    [
      whole,
      ...[...table].filter(([, cell]) => cell.group === group && parentArea(cell.area) === area).map(([key]) => key),
    ],
    group === ''
      ? [whole, ...[...table].filter(([, cell]) => cell.group !== '' && cell.area === area).map(([key]) => key)]
      : [],
  ]);
  for (let before = -1; before < known.size;) {
    before = known.size;
    for (const members of sums.flat()) {
      const open = members.filter((key) => !known.has(key));
      if (members.length > 1 && open.length === 1) known.add(open[0] ?? '');
    }
  }
  return known;
}

describe('small cells', () => {
  test('are those by which somebody could be known', () => {
    for (const [numerator, denominator, small] of [
      [0, 4, true],
      [0, 5, false],
      [5, 5, false],
      [1, 100, true],
      [4, 100, true],
      [5, 100, false],
      [96, 100, true],
      [95, 100, false],
      [100, 100, false],
      [0, 0, true],
    ] as const) {
      assert.equal(isSmall({ numerator, denominator }), small, `${String(numerator)}/${String(denominator)}`);
    }
    assert.equal(HIDDEN_UNDER, 5);
  });

  test('are all hidden, and nobody finds a hidden cell by adding and taking away', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const table = coverageTable(counts);
        for (const cell of table.values()) assert.ok(cell.hidden || !isSmall(cell), keyOf(cell.area, cell.group));
        const shown = [...table].filter(([, cell]) => !cell.hidden).map(([key]) => key);
        assert.deepEqual([...reckoned(table)].sort(), shown.sort());
      }),
    );
  });

  test('that are hidden within a shown whole are not few when they are taken together', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const table = coverageTable(counts.filter(({ group }) => group === ''));
        for (const whole of table.values()) {
          const veiled = [...table.values()].filter(({ area, hidden }) => hidden && parentArea(area) === whole.area);
          if (whole.hidden || veiled.length === 0) continue;
          const sum = (of: 'numerator' | 'denominator') => veiled.reduce((all, cell) => all + cell[of], 0);
          assert.ok(!isSmall({ numerator: sum('numerator'), denominator: sum('denominator') }), whole.area);
        }
      }),
    );
  });

  test('hide nothing where nothing is small', () => {
    const counts = PLACES.map((area) => ({
      ...{ document: 'KIA', area, group: '', date: '2025-12-31', source: 'Rekaan' },
      ...{ numerator: 200, denominator: 220 },
    }));
    assert.ok([...coverageTable(counts).values()].every(({ hidden }) => !hidden));
  });
});

describe('a table of counts', () => {
  test('adds up what an area has no count of its own for, and says from how many', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const table = coverageTable(counts);
        const own = counts.filter(({ group }) => group === '');
        const city = table.get(keyOf('32.75'));
        assert.equal(city?.from, own.length);
        assert.equal(
          city.denominator,
          own.reduce((sum, { denominator }) => sum + denominator, 0),
        );
      }),
    );
  });

  test('takes a count of its own for what it is', () => {
    const base = { document: 'KIA', group: '', date: '2025-12-31', numerator: 80, denominator: 100 };
    const table = coverageTable([
      { ...base, area: '32.75.01', source: 'Kecamatan' },
      { ...base, area: '32.75.01.1001/001', source: 'RW' },
      { ...base, area: '32.75.02.1001/001', source: 'RW' },
    ]);
    const district = table.get(keyOf('32.75.01'));
    assert.deepEqual([district?.denominator, district?.from, district?.sources], [100, null, ['Kecamatan']]);
    const city = table.get(keyOf('32.75'));
    assert.deepEqual([city?.denominator, city?.from, city?.sources], [200, 2, ['Kecamatan', 'RW']]);
  });
});
