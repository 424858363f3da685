import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { BEGINNING, feedCursor, isAfter, queueCursor, readFeedCursor, readQueueCursor } from './cursor.js';

const EPOCH = '0123abcd';
const number = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });

describe('cursors', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(number, number, (xid, seq) => {
        const cursor = feedCursor(EPOCH, { xid, seq });
        assert.match(cursor, /^[A-Za-z0-9_-]{1,120}$/);
        assert.deepEqual(readFeedCursor(EPOCH, cursor), { xid, seq });
      }),
    );
    const end = { submittedAt: '2026-11-21T10:00:00.123Z', id: '01a1ff91-f830-70d2-877b-73ed0c69f179' };
    assert.deepEqual(readQueueCursor(queueCursor(end)), end);
  });

  it('of an earlier life of the database begin the feed again', () => {
    assert.deepEqual(readFeedCursor('ffffffff', feedCursor(EPOCH, { xid: 9n, seq: 9n })), BEGINNING);
  });

  it('that were never given are not read', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        assert.equal(readFeedCursor(EPOCH, text), undefined);
        assert.equal(readQueueCursor(text), undefined);
      }),
    );
    const over = Buffer.from(`c1.${EPOCH}.9999999999999999999.0`).toString('base64url');
    assert.equal(readFeedCursor(EPOCH, over), undefined);
    const noDate = Buffer.from('q1.2026-99-99T10:00:00.123Z.01a1ff91-f830-70d2-877b-73ed0c69f179').toString(
      'base64url',
    );
    assert.equal(readQueueCursor(noDate), undefined);
  });

  it('are ordered by transaction, then by sequence', () => {
    assert.ok(isAfter({ xid: 2n, seq: 1n }, { xid: 1n, seq: 9n }));
    assert.ok(isAfter({ xid: 1n, seq: 2n }, { xid: 1n, seq: 1n }));
    assert.ok(!isAfter({ xid: 1n, seq: 1n }, { xid: 1n, seq: 1n }));
  });
});
