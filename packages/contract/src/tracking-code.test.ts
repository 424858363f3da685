import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from './fixed-dice.test-support.js';
import { parseTrackingCode, spellTrackingCode, trackingCode, TRACKING_PATTERN } from './tracking-code.js';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code is read back, spelled or not, in small letters or large', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = trackingCode(random);
      assert.match(code, TRACKING_PATTERN);
      assert.equal(parseTrackingCode(code), code);
      assert.equal(parseTrackingCode(` ${spellTrackingCode(code).toLowerCase()} `), code);
    }),
  );
});

test('a code is letters and digits alone, so that it can be said and typed', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      assert.match(trackingCode(random), /^[0-9A-Z]{11}$/);
    }),
    { numRuns: 1000 },
  );
});

test('one wrong character is always noticed', () => {
  fc.assert(
    fc.property(bytes, fc.nat({ max: 9 }), fc.constantFrom(...Array.from(alphabet)), (random, at, other) => {
      const code = trackingCode(random);
      fc.pre(code.charAt(at) !== other);
      assert.equal(parseTrackingCode(code.slice(0, at) + other + code.slice(at + 1)), undefined);
    }),
  );
});

test('two neighbours changed for each other are noticed', () => {
  fc.assert(
    fc.property(bytes, fc.nat({ max: 8 }), (random, at) => {
      const code = trackingCode(random);
      fc.pre(code.charAt(at) !== code.charAt(at + 1));
      const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
      assert.equal(parseTrackingCode(swapped), undefined);
    }),
  );
});

test('letters that look like digits are forgiven', () => {
  const code = trackingCode(new Uint8Array([0, 1, 0, 1, 10, 11, 12, 13, 14, 15]));
  assert.equal(parseTrackingCode(code.replace(/^0101/, 'OIol')), code);
});

test('too few random bytes are refused', () => {
  assert.throws(() => trackingCode(new Uint8Array(9)), RangeError);
});
