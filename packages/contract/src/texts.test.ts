import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { text } from './texts.js';

describe('text that a person typed', () => {
  it('may be of any script, with line feeds and tabs', () => {
    for (const typed of ['Jalan Melati 1', 'ᮞᮥᮔ᮪ᮓ', '😀', 'a\nb\tc', `"'; --`]) {
      assert.equal(text(100).parse(typed), typed);
    }
  });

  it('may hold no control character and no half of a surrogate pair, which the database cannot store', () => {
    for (const typed of ['a\u0000b', 'a\u001bb', 'a\ud800b', '\udc00', 'a\u007f']) {
      assert.equal(text(100).safeParse(typed).success, false);
    }
  });

  it('is trimmed and has its lengths', () => {
    assert.equal(text(5).parse('  ab '), 'ab');
    assert.equal(text(5).safeParse('   ').success, false);
    assert.equal(text(5).safeParse('abcdef').success, false);
  });
});
