import assert from 'node:assert/strict';
import { test } from 'node:test';
import canonicalize from 'canonicalize';
import fc from '../fixed-dice.test-support.js';
import { canonicalJson } from './canonical-json.js';

test('a value is written as another implementation of RFC 8785 writes it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      // Half a surrogate pair is no text, and a command with one is refused.
      fc.pre(!/\\ud[89a-f]/i.test(JSON.stringify(value)));
      assert.equal(canonicalJson(value), canonicalize(value));
    }),
    { numRuns: 2_000 },
  );
});

test('the example of RFC 8785, section 3.2.2, and its order of names', () => {
  const example: unknown = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  assert.equal(
    canonicalJson(example),
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
  assert.equal(
    canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\ufb33': 5 }),
    '{"\\r":2,"1":3,"\u20ac":1,"\ud83d\ude00":4,"\ufb33":5}',
  );
});
