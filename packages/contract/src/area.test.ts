import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from './fixed-dice.test-support.js';
import { areaLevel, covers, districtOf, rwOf, villageOf } from './area.js';

const digits = (n: number) => fc.stringMatching(new RegExp(`^[0-9]{${String(n)}}$`));
const parts = fc.tuple(digits(2), digits(2), digits(2), digits(4), digits(3));

test('an area is covered by itself and everything above it', () => {
  fc.assert(
    fc.property(parts, ([province, city, district, village, rw]) => {
      const codes = [`${province}.${city}`];
      codes.push(`${codes[0] ?? ''}.${district}`);
      codes.push(`${codes[1] ?? ''}.${village}`);
      codes.push(`${codes[2] ?? ''}/${rw}`);
      for (const [high, scope] of codes.entries()) {
        for (const [low, area] of codes.entries()) assert.equal(covers(scope, area), high <= low);
      }
      assert.deepEqual(codes.map(areaLevel), ['city', 'district', 'village', 'rw']);
      const rwCode = codes[3] ?? '';
      assert.deepEqual([districtOf(rwCode), villageOf(rwCode), rwOf(rwCode)], [codes[1], codes[2], rw]);
    }),
  );
});

test('a prefix of digits is not an area above', () => {
  assert.equal(covers('32.75.0', '32.75.01'), false);
  assert.equal(covers('32.75.01.100', '32.75.01.1001'), false);
  assert.equal(covers('32.7', '32.75'), false);
  assert.equal(areaLevel('32.75.01.1001/7'), undefined);
});
