import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isHealthy, makeReport, reportText, withoutSecrets, type Finding } from './report.js';

const token = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIzMjc1MDE0MTAxOTAwMDAwIn0.c2ln';
const findings: readonly Finding[] = [
  { check: 'clock', state: 'ok', says: 'agrees' },
  {
    check: 'token',
    state: 'fault',
    says: `was ${token}`,
    todo: 'Sign 3275014101900000 anew.',
    page: 'docs/guides/tokens.md',
  },
];

describe('a report of the doctor', () => {
  it('holds no token and no identity number, wherever they come from', () => {
    const about = { page: `https://host.example/3275014101900000/${token}` };
    const text = reportText(makeReport({ from: 'command', version: '1.2.3', about, findings }));
    assert.doesNotMatch(text, /eyJ|3275014101900000|c2ln/);
    assert.ok(text.includes('https://host.example/(number)/(token)'));
    assert.ok(text.includes('was (token)') && text.includes('Sign (number) anew.'));
  });

  it('leaves hashes, versions and times as they are', () => {
    const plain = 'sha384-oqVuAfXRKap7fdgcCY5uykM6 0.1.0 2026-01-05T03:00:00.000Z 12345678901234567';
    assert.equal(withoutSecrets(plain), plain);
    assert.equal(withoutSecrets('one\n  two\t'), 'one two');
  });

  it('is sound without a fault, and counts', () => {
    assert.equal(isHealthy({ findings }), false);
    assert.equal(isHealthy({ findings: [{ check: 'a', state: 'notice', says: '' }] }), true);
    const text = reportText(makeReport({ from: 'device', version: '1.2.3', about: {}, findings }));
    assert.ok(text.startsWith('Halo Pamor doctor 1.2.3, on the device\n'));
    assert.ok(text.endsWith('\n1 fault, 0 notices'));
    assert.ok(text.includes('\nok      clock         agrees\n'));
  });
});
