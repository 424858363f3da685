import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../fixed-dice.test-support.js';
import { takeOutNumbers } from './take-out-numbers.js';

test('takes out what is written like an identity number or a phone, and leaves dates and amounts', () => {
  const taken = [
    'NIK 3275014101900000',
    'kk 3275.0141.0190.0000',
    'hp 0812-3456-7890',
    '+62 812 3456 7890',
    '(021) 8834567',
    '021-883 4567',
  ];
  for (const typed of taken) {
    const { text, taken: isTaken } = takeOutNumbers(`Tolong, ${typed}, sudah 3 kali`);
    assert.ok(isTaken, typed);
    assert.equal(/\d{3}/.test(text), false, `${typed}: ${text}`);
    assert.ok(text.startsWith('Tolong, ') && text.endsWith(', sudah 3 kali'), text);
  }
  for (const typed of [
    '08-11-2026 09.00',
    '2026-11-22',
    'Rp 150.000',
    'RW 007 RT 003',
    '32.75.01.1001',
    'jam 08.30 sampai 15.30',
  ]) {
    assert.deepEqual(takeOutNumbers(typed), { text: typed, taken: false });
  }
});

test('no sixteen digits are left, however they are parted and whatever stands beside', () => {
  const parted = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('', ' ', '.', '-', ' - ')), {
      minLength: 16,
      maxLength: 24,
    })
    .map((digits) => digits.map(([digit, gap]) => `${digit}${gap}`).join(''));
  fc.assert(
    fc.property(fc.lorem(), parted, fc.lorem(), (before, number, after) => {
      const { text, taken } = takeOutNumbers(`${before} ${number} ${after}`);
      assert.ok(taken);
      assert.equal(/\d/.test(text), false, text);
      assert.ok(text.startsWith(`${before} `), text);
    }),
    // What begins like a phone number, with and without its sign.
    {
      examples: [
        ['hp', '628000000000000-0000', 'itu'],
        ['hp', '+ 628000000000000-0000', 'itu'],
        ['hp', '0811000000000-0000', 'itu'],
      ],
    },
  );
});

test('whatever is typed, what was cleaned has nothing more to take out', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const { text } = takeOutNumbers(typed);
      assert.equal(takeOutNumbers(text).taken, false);
    }),
  );
});
