import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawLot } from './lot.js';

const all = Array.from({ length: 60 }, (_, n) => ({
  name: `hand-over ${String(n)}`,
  district: n % 3 === 0 ? 'a' : 'b',
}));
const of = { group: (one: (typeof all)[number]) => one.district, name: (one: (typeof all)[number]) => one.name };
const draw = (secret: string, day: string, from = all) =>
  drawLot(Buffer.from(secret), ['32.75', day], from, 4, of).map(({ name }) => name);

test('a lot takes so many of each group, the same however often it is drawn and in whatever order they come', () => {
  const drawn = draw('s', '2026-11-22');
  assert.equal(drawn.length, 8);
  assert.equal(all.filter(({ name, district }) => district === 'a' && drawn.includes(name)).length, 4);
  assert.deepEqual(draw('s', '2026-11-22', [...all].reverse()), drawn);
});

test('another day and another secret draw otherwise, and few are all drawn', () => {
  assert.notDeepEqual(draw('s', '2026-11-23'), draw('s', '2026-11-22'));
  assert.notDeepEqual(draw('t', '2026-11-22'), draw('s', '2026-11-22'));
  assert.equal(draw('s', '2026-11-22', all.slice(0, 2)).length, 2);
});
