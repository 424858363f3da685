import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { csvText } from './csv.js';

describe('a table as CSV', () => {
  test('quotes what would break it, and takes the sting out of formulas', () => {
    const text = csvText([
      ['=1+1', '-2', -2, null],
      ['a,b', 'say "so"', 'two\nlines', '@x'],
    ]);
    assert.equal(text, `\u{feff}'=1+1,'-2,-2,\r\n"a,b","say ""so""","two\nlines",'@x\r\n`);
  });
});
