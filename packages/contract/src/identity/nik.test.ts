import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { checkKk } from './kk.js';
import { checkNik } from './nik.js';

const two = (value: number) => String(value).padStart(2, '0');
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const person = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), year: fc.integer({ min: 0, max: 99 }), female: fc.boolean() })
  .chain((birth) =>
    fc.record({ birth: fc.constant(birth), day: fc.integer({ min: 1, max: days[birth.month - 1] ?? 28 }) }),
  );

test('every number built by the rule is read back', () => {
  fc.assert(
    fc.property(person, ({ birth, day }) => {
      const nik = `327501${two(birth.female ? day + 40 : day)}${two(birth.month)}${two(birth.year)}0000`;
      const check = checkNik(nik);
      assert.deepEqual(check.errors, []);
      assert.deepEqual(check.warnings, ['serial-0000']);
      assert.deepEqual(check.facts, {
        region: '327501',
        sex: birth.female ? 'female' : 'male',
        born: { day, month: birth.month, year: birth.year },
      });
    }),
    { numRuns: 2000 },
  );
});

test('no two-digit day and month outside the calendar is accepted', () => {
  for (let day = 0; day < 100; day += 1) {
    for (let month = 0; month < 100; month += 1) {
      const plain = day > 40 ? day - 40 : day;
      const exists = plain >= 1 && plain <= (days[month - 1] ?? 0);
      const { errors } = checkNik(`327501${two(day)}${two(month)}900000`);
      assert.equal(errors.length === 0, exists, `day ${String(day)} month ${String(month)}`);
    }
  }
});

test('numbers that cannot be a NIK are refused', () => {
  const bad = [
    '',
    '3275',
    '32750141019000000',
    '327501410190000A',
    '０２７５０１４１０１９０００００',
    '3275014101900 00',
    '0075014101900000',
    '3200014101900000',
    '3275004101900000',
  ];
  for (const typed of bad) assert.notEqual(checkNik(typed).errors.length, 0, typed);
});

test('the groups people write are no fault', () => {
  assert.deepEqual(checkNik('3275 0141-0190.0000').errors, []);
});

test('another birth date or sex is a warning and never an error', () => {
  const check = checkNik('3275014101900000', { birthDate: '1990-02-01', sex: 'male' });
  assert.deepEqual(check.errors, []);
  assert.deepEqual([...check.warnings].sort(), ['birth-date-differs', 'serial-0000', 'sex-differs']);
  assert.deepEqual(checkNik('3275014101900000', { birthDate: '1990-01-01', sex: 'female' }).warnings, ['serial-0000']);
});

test('the same date is read in every time zone', () => {
  const before = process.env['TZ'];
  try {
    for (const zone of ['UTC', 'Asia/Jakarta', 'Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = zone;
      assert.deepEqual(checkNik('3275010101900000', { birthDate: '1990-01-01' }).warnings, ['serial-0000']);
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

test('a woman’s NIK typed as the number of a family card is noticed', () => {
  assert.deepEqual(checkKk('3275014101900000').warnings, ['looks-like-nik', 'serial-0000']);
  assert.deepEqual(checkKk('3275010101200000'), { digits: '3275010101200000', errors: [], warnings: ['serial-0000'] });
  assert.deepEqual(checkKk('3275013213200000').errors, ['not-a-date']);
});
