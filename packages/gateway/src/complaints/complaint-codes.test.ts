import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTrackingCode } from '@halo-pamor/contract';
import { complaintCodes } from './complaint-codes.js';

const CITY = '32.75';
const codes = complaintCodes(Buffer.from('a secret'));
const sent = '0193d5a0-0000-7000-8000-000000000001';

test('the same sending gives the same complaint, code and word; another, another secret or another city do not', () => {
  const { record, command } = codes.idsOf(CITY, sent);
  assert.deepEqual(codes.idsOf(CITY, sent), { record, command });
  const told = (of: typeof codes, city: string, id: string) => {
    const ids = of.idsOf(city, id);
    return [ids.record, ids.command, of.codeOf(city, ids.record), of.wordOf(city, ids.record)];
  };
  const all = [
    ...told(codes, CITY, sent),
    ...told(codes, CITY, sent.replace(/1$/, '2')),
    ...told(codes, '32.16', sent),
    ...told(complaintCodes(Buffer.from('another')), CITY, sent),
  ];
  assert.equal(new Set(all).size, all.length);
  assert.equal(parseTrackingCode(codes.codeOf(CITY, record)), codes.codeOf(CITY, record));
  for (const id of [record, command])
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a word is known however it is typed, and no other', () => {
  const { record } = codes.idsOf(CITY, sent);
  const word = codes.wordOf(CITY, record);
  assert.match(word, /^[a-z]+ [a-z]+$/);
  for (const typed of [word, word.toUpperCase(), word.replace(' ', '-'), ` ${word}  `]) {
    assert.ok(codes.isWordOf(CITY, record, typed));
  }
  for (const typed of ['', word.split(' ')[0] ?? '', `${word}a`, word.replace(' ', '')]) {
    assert.equal(codes.isWordOf(CITY, record, typed), false);
  }
});
