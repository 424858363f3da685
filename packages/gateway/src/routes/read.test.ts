import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasPrototypeKey } from './read.js';

describe('members that reach for a prototype', () => {
  it('are found at any depth, however they are written', () => {
    for (const text of [
      '{"__proto__":1}',
      '{"a":[{"b":{"__proto__":{"x":1}}}]}',
      '[{"\\u005f\\u005fproto__":null}]',
      '{"constructor":{"prototype":{}}}',
    ]) {
      assert.equal(hasPrototypeKey(JSON.parse(text)), true, text);
    }
  });

  it('are not seen where there are none, and depth costs no stack', () => {
    assert.equal(hasPrototypeKey({ commands: [{ payload: { note: '__proto__' } }] }), false);
    assert.equal(hasPrototypeKey(JSON.parse('['.repeat(200_000) + ']'.repeat(200_000))), false);
  });
});
