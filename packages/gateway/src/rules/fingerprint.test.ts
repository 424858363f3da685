import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { canonicalJson, fingerprint } from './fingerprint.js';

describe('the fingerprint of a command', () => {
  it('writes JSON canonically, as RFC 8785 shows', () => {
    assert.equal(
      canonicalJson({
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      }),
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    assert.equal(
      canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, ö: 5 }),
      '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}',
    );
  });

  it('does not depend on the order of members, and on everything else it does', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        assert.equal(fingerprint(value), fingerprint(turned));
        assert.notEqual(fingerprint(value), fingerprint({ ...value, '\u0001': 1 }));
      }),
    );
  });
});
