import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { compareNumbers, type NumberOnPaper } from './across-papers.js';

const two = (value: number) => String(value).padStart(2, '0');

/** NIKs of an invented region, all with serial 0000, each on another day. */
const nik = fc
  .record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }), year: fc.nat(99) })
  .map(({ day, month, year }) => `327501${two(day)}${two(month)}${two(year)}0000`);

const onPaper = (person: string, typed: string, more: Partial<NumberOnPaper> = {}): NumberOnPaper => ({
  kind: 'nik',
  paper: `ktp-${person}`,
  person,
  typed,
  ...more,
});

const shared = (numbers: readonly NumberOnPaper[]) =>
  compareNumbers(numbers).filter(({ finding }) => finding === 'same-number');

test('different numbers on different persons are never called the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(nik, { maxLength: 12 }), (numbers) => {
      assert.deepEqual(shared(numbers.map((typed, index) => onPaper(`p${index}`, typed))), []);
    }),
  );
});

test('one number on two persons is found wherever it stands and however it is spaced', () => {
  fc.assert(
    fc.property(fc.uniqueArray(nik, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (numbers, which, place) => {
      const family = numbers.map((typed, index) => onPaper(`p${index}`, typed));
      const twice = family[which % family.length]!;
      const other = onPaper('other', twice.typed.replace(/(.{4})/g, '$1 '), { paper: 'akta' });
      const found = shared([...family.slice(0, place % 9), other, ...family.slice(place % 9)]);
      assert.equal(found.length, 1);
      const [same] = found;
      assert.ok(same?.finding === 'same-number');
      assert.deepEqual([...same.persons].sort(), ['other', twice.person].sort());
      assert.deepEqual([...same.papers].sort(), ['akta', twice.paper].sort());
    }),
  );
});

test('a number on two papers of one person, or a family card on two persons, is as it should be', () => {
  const number = '3275010101900000';
  assert.deepEqual(shared([onPaper('ayah', number), onPaper('ayah', number, { paper: 'kk' })]), []);
  const card = { kind: 'kk', paper: 'kk', typed: '3275010101200000' } as const;
  assert.deepEqual(shared([onPaper('ayah', card.typed, card), onPaper('ibu', card.typed, card)]), []);
});

test('a birth date that differs from the NIK is a doubt, on its own paper', () => {
  const found = compareNumbers([onPaper('ayah', '3275010101900000', { birthDate: '1990-01-02' })]);
  assert.deepEqual(found, [
    { finding: 'doubtful', paper: 'ktp-ayah', person: 'ayah', warning: 'serial-0000' },
    { finding: 'doubtful', paper: 'ktp-ayah', person: 'ayah', warning: 'birth-date-differs' },
  ]);
});

test('what cannot be a number is impossible, and is not compared with others', () => {
  assert.deepEqual(compareNumbers([onPaper('ayah', '327'), onPaper('ibu', '327')]), [
    { finding: 'impossible', paper: 'ktp-ayah', person: 'ayah', fault: 'not-16-digits' },
    { finding: 'impossible', paper: 'ktp-ibu', person: 'ibu', fault: 'not-16-digits' },
  ]);
});

test('no finding holds a number', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(nik, fc.string()), { maxLength: 6 }), (typed) => {
      const numbers = typed.map((text, index) => onPaper(index % 2 ? 'a' : 'b', text, { birthDate: '1901-02-03' }));
      assert.doesNotMatch(JSON.stringify(compareNumbers(numbers)), /\d{5}/);
    }),
  );
});
