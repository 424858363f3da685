import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { doneTimeOf, judgeTimeOf } from './judge-time.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-05-01T00:00:00.000Z');
const text = (ms: number) => new Date(ms).toISOString();

describe('the moment at which a command is judged', () => {
  it('does not depend on how wrong the clock of the device is', () => {
    const clock = fc.integer({ min: -NOW, max: 30 * DAY_MS });
    const waited = fc.integer({ min: 0, max: 60 * DAY_MS });
    fc.assert(
      fc.property(clock, waited, (off, wait) => {
        const sentAt = text(NOW + off);
        assert.equal(judgeTimeOf({ at: text(NOW + off - wait), sentAt }, NOW), text(NOW - wait));
      }),
    );
  });

  it('keeps the order in which commands were made, and is never after now', () => {
    const waits = fc.array(fc.integer({ min: -DAY_MS, max: 90 * DAY_MS }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(waits, (all) => {
        let after: string | undefined;
        for (const wait of all) {
          const moment = judgeTimeOf({ at: text(NOW - wait), sentAt: text(NOW), after }, NOW);
          assert.ok(moment <= text(NOW) && (after === undefined || moment >= after));
          after = moment;
        }
      }),
    );
  });

  it('is now where the clock was set in between or the device does not say when it sends', () => {
    assert.equal(judgeTimeOf({ at: text(0), sentAt: text(NOW) }, NOW), text(NOW));
    assert.equal(judgeTimeOf({ at: text(NOW + DAY_MS), sentAt: text(NOW) }, NOW), text(NOW));
    assert.equal(judgeTimeOf({ at: text(NOW - DAY_MS) }, NOW), text(NOW));
    assert.equal(judgeTimeOf({ at: '2026-05-01T05:00:00+07:00', sentAt: text(NOW) }, NOW), text(NOW - 2 * 3_600_000));
  });
});

describe('the moment at which a person did it', () => {
  const way = fc.integer({ min: 0, max: 120_000 });
  const waited = fc.integer({ min: 0, max: 60 * DAY_MS });

  it('is that of a right clock, however slow the line', () => {
    fc.assert(
      fc.property(way, waited, (slow, wait) => {
        const sentAt = text(NOW - slow);
        assert.equal(doneTimeOf({ at: text(NOW - slow - wait), sentAt }, NOW), text(NOW - slow - wait));
      }),
    );
  });

  it('is told by what it waited when the clock is further off than any line is slow, and never after the arrival', () => {
    const off = fc.oneof(fc.integer({ min: -NOW, max: -120_001 }), fc.integer({ min: 0, max: 30 * DAY_MS }));
    fc.assert(
      fc.property(off, waited, (by, wait) => {
        const sentAt = text(NOW + by);
        assert.equal(doneTimeOf({ at: text(NOW + by - wait), sentAt }, NOW), text(NOW - wait));
      }),
    );
    assert.equal(doneTimeOf({ at: text(NOW + DAY_MS), sentAt: text(NOW) }, NOW), text(NOW));
    assert.equal(doneTimeOf({ at: text(NOW - DAY_MS) }, NOW), text(NOW));
  });
});
