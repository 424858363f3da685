import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databaseFault } from './fault.js';

const thrown = (code: string) => Object.assign(new Error('a value that a person typed'), { code });

describe('faults of the database', () => {
  it('are told apart by what the caller can do', () => {
    const kinds = {
      '40001': 'conflict',
      '40P01': 'conflict',
      '23505': 'conflict',
      '57P01': 'unavailable',
      '08006': 'unavailable',
      '53300': 'unavailable',
      ECONNREFUSED: 'unavailable',
      ECONNRESET: 'unavailable',
      EPIPE: 'unavailable',
      '22P05': 'unstorable',
      '42601': 'broken',
      '23502': 'broken',
    };
    for (const [code, kind] of Object.entries(kinds)) assert.equal(databaseFault(thrown(code)).kind, kind, code);
    assert.equal(databaseFault(new Error('Connection terminated')).kind, 'unavailable');
  });

  it('leave the outcome open when the line breaks while committing', () => {
    assert.equal(databaseFault(thrown('ECONNRESET'), true).kind, 'unknown-outcome');
    assert.equal(databaseFault(thrown('40001'), true).kind, 'conflict');
  });

  it('keep what the driver said out of the message', () => {
    assert.equal(databaseFault(thrown('22P05')).message, 'database fault: unstorable (22P05)');
  });
});
