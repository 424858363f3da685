import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openLog, redact } from './log.js';

describe('the log', () => {
  it('hides identity numbers and phone numbers wherever they stand', () => {
    const lines: string[] = [];
    const log = openLog('info', { write: (line) => lines.push(line) });
    log.info({ who: '3275014101900000', call: ['+6281234567890', '081234567890'] }, 'nik 3275014101900000');
    const text = lines.join('');
    assert.doesNotMatch(text, /3275014101900000|81234567890/);
    assert.match(text, /\[16 digits\].*\[phone\]/);
  });

  it('leaves times and other numbers alone', () => {
    for (const kept of ['{"time":1763750000000}', '32.75.01.1001/007', '12345678901234567', '01a1ff91-f830-70d2']) {
      assert.equal(redact(kept), kept);
    }
  });
});
