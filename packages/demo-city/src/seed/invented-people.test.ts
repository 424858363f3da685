import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkNik, PHONE_PATTERN } from '@halo-pamor/contract';
import { dice } from './dice.js';
import { inventPerson } from './invented-people.js';

test('invented people have numbers of the right shape that belong to nobody', () => {
  const chance = dice(5);
  for (let n = 0; n < 500; n += 1) {
    const { nik, phone, rt } = inventPerson(chance);
    const { errors, warnings } = checkNik(nik);
    assert.deepEqual(errors, []);
    assert.deepEqual(warnings, ['serial-0000']);
    assert.match(phone, PHONE_PATTERN);
    assert.match(phone, /^\+62800/);
    assert.match(rt, /^\d{3}$/);
  }
});
