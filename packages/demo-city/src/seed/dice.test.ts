import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceIds } from './device-ids.js';
import { dice } from './dice.js';

test('the same seed falls the same way, another seed another way', () => {
  const rolls = (seed: number) => Array.from({ length: 20 }, dice(seed).roll);
  assert.deepEqual(rolls(7), rolls(7));
  assert.notDeepEqual(rolls(7), rolls(8));
});

test('weights are followed', () => {
  const chance = dice(1);
  const seen = { often: 0, seldom: 0 };
  for (let n = 0; n < 10_000; n += 1) seen[chance.weighted({ often: 9, seldom: 1 })] += 1;
  assert.ok(seen.often > 8_700 && seen.often < 9_300, String(seen.often));
});

test('ids are UUIDs of version 7 that carry their time', () => {
  const ids = deviceIds(3);
  const at = Date.UTC(2026, 10, 21);
  const seen = new Set(Array.from({ length: 1000 }, () => ids(at)));
  assert.equal(seen.size, 1000);
  for (const id of seen) {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16), at);
  }
});
