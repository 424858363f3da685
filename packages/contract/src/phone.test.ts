import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastFour, normalisePhone, PHONE_PATTERN } from './phone.js';

test('the ways people write a number come to one', () => {
  for (const typed of ['0812-3456-7890', '+62 812 3456 7890', '6281234567890', '81234567890', '(0812) 34567890']) {
    assert.equal(normalisePhone(typed), '+6281234567890', typed);
  }
  assert.match('+6281234567890', PHONE_PATTERN);
  assert.equal(lastFour('+6281234567890'), '7890');
});

test('what cannot be a number is refused', () => {
  for (const typed of ['', '0812', 'abc', '08123456789012345', '+1 202 555 0100 1234 9', '0012345678']) {
    assert.equal(normalisePhone(typed), undefined, typed);
  }
});
