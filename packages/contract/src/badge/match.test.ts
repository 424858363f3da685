import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { matchOf } from './match.js';
import { matchWords } from './match-words.js';

/** Whether one letter more, less or another makes one word of the other. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  if (long.length === short.length) return Array.from(long).filter((letter, at) => letter !== short[at]).length <= 1;
  return Array.from(long).some((_letter, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

test('the words are as many as a byte has values, short, plain, and none is nearly another', () => {
  assert.equal(matchWords.length, 256);
  assert.equal(new Set(matchWords).size, 256);
  for (const [at, one] of matchWords.entries()) {
    assert.match(one, /^[a-z]{3,8}$/);
    for (const other of matchWords.slice(at + 1)) assert.ok(!isNear(one, other), `${one} and ${other}`);
  }
});

test('the same hash gives the same match, whatever stands behind its first bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 6, maxLength: 32 }), (hash) => {
      const { words, digits } = matchOf(hash);
      assert.deepEqual(matchOf(hash.slice(0, 6)), { words, digits });
      assert.match(digits, /^\d{4}$/);
      for (const word of words) assert.ok(matchWords.includes(word));
    }),
  );
  assert.deepEqual(matchOf(new Uint8Array([0, 255, 0, 0, 39, 15])), {
    words: [matchWords[0], matchWords[255]],
    digits: '9999',
  });
  assert.throws(() => matchOf(new Uint8Array(5)), RangeError);
});
