import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { withoutNumbers } from './answer.js';
import { surveyReportOf } from './report-of.js';
import { surveyReport } from './report.js';
import { marksIn } from './reckon.js';
import { tallyOf } from './tally.js';
import { marks, unsurCodes } from './unsur.js';

const place = fc.record({
  month: fc.constantFrom('2026-10', '2026-11'),
  district: fc.constantFrom('32.75.01', '32.75.02', '32.75.03'),
  service: fc.constantFrom('KK', 'KIA', 'KTP-EL'),
});
const mark = fc.option(fc.constantFrom(...marks), { nil: undefined });
const answer = fc.record({ U1: mark, U2: mark, U3: fc.constantFrom(...marks) }).map(({ U1, U2, U3 }) => ({
  marks: { ...(U1 && { U1 }), ...(U2 && { U2 }), U3 },
  coded: false,
}));
const counted = fc.record({
  tallies: fc.array(
    fc
      .tuple(place, fc.array(answer, { maxLength: 9 }))
      .map(([where, answers]) => ({ ...where, tally: tallyOf(answers) })),
    { maxLength: 8 },
  ),
  served: fc.array(
    fc.tuple(place, fc.nat(300)).map(([where, count]) => ({ ...where, count })),
    { maxLength: 8 },
  ),
});
const query = fc.record({
  from: fc.constant('2026-10'),
  to: fc.constant('2026-11'),
  by: fc.constantFrom('service' as const, 'area' as const, 'month' as const),
  weights: fc.constantFrom('ninth' as const, '0.11' as const),
});

describe('the report', () => {
  test('has the shape that is sent, and its rows add up to the whole where nothing is hidden', () => {
    fc.assert(
      fc.property(counted, query, (given, asked) => {
        const report = { ...surveyReportOf('32.75', given, asked, 1), words: [] };
        assert.deepEqual(surveyReport().parse(report), report);
        assert.equal(
          report.total.answers,
          report.rows.reduce((sum, { answers }) => sum + (answers ?? 0), 0),
        );
        assert.equal(
          report.total.served,
          given.served.reduce((sum, { count }) => sum + count, 0),
        );
      }),
    );
  });

  test('shows no row and no element that fewer than five answered', () => {
    fc.assert(
      fc.property(counted, query, (given, asked) => {
        const { total, rows } = surveyReportOf('32.75', given, asked, 5);
        for (const row of [total, ...rows]) {
          assert.ok(row.answers === null || row.answers === 0 || row.answers >= 5);
          for (const { counts } of row.unsur) {
            const shown = counts === null ? 0 : marksIn(counts);
            assert.ok(shown === 0 || shown >= 5);
          }
          if (row.unsur.some(({ counts }) => counts === null)) assert.equal(row.index, null);
        }
      }),
    );
  });

  test('lets nobody reckon a hidden element from the whole and the rows that are shown', () => {
    fc.assert(
      fc.property(counted, query, (given, asked) => {
        const open = surveyReportOf('32.75', given, asked, 1);
        const { total, rows } = surveyReportOf('32.75', given, asked, 5);
        unsurCodes.forEach((_code, at) => {
          if (total.unsur[at]?.counts === null) return;
          const hidden = rows.flatMap((row, nth) => {
            const counts = open.rows[nth]?.unsur[at]?.counts;
            return row.unsur[at]?.counts === null && counts ? [marksIn(counts)] : [];
          });
          const some = hidden.filter((count) => count > 0);
          const sum = some.reduce((all, count) => all + count, 0);
          assert.ok(some.length === 0 || (some.length >= 2 && sum >= 5));
        });
      }),
    );
  });
});

describe('words', () => {
  test('lose every number that may name somebody', () => {
    for (const number of ['3275014101900000', '3275 0141 0190 0000', '0812-0000-1234', '+62 812 0000 1234']) {
      assert.doesNotMatch(withoutNumbers(`Petugas ramah, nomor saya ${number}.`), /\d{2}/);
    }
    assert.equal(withoutNumbers('Hanya 2 hari, datang jam 10.30'), 'Hanya 2 hari, datang jam 10.30');
  });
});
