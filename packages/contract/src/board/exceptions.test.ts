import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { exceptionsAt, isSilent, SILENT_AFTER_HOURS } from './exceptions.js';
import { noFigures } from './figures.js';
import type { BoardPlace } from './reply.js';

const NOW = Date.parse('2026-03-04T03:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();
const now = hoursAgo(0);

function place(
  of: Partial<Omit<BoardPlace, 'figures'>> & { readonly figures?: Partial<BoardPlace['figures']> },
): BoardPlace {
  const { figures, ...more } = of;
  return {
    place: '32.75.01.1001/007',
    waitsSince: null,
    officer: { id: 'satgas', name: 'Wahyu Rekaan', heardAt: hoursAgo(1) },
    ...more,
    figures: { ...noFigures, ...figures },
  };
}

describe('silence', () => {
  const work = { open: 1, officer: 1 };
  const heard = (hours: number) => ({ id: 'satgas', name: 'Wahyu Rekaan', heardAt: hoursAgo(hours) });

  it('is nobody’s without work, however long nothing was heard', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), (hours) => {
        assert.equal(isSilent(place({ officer: heard(hours) }), now), false);
      }),
    );
  });

  it('begins when the hours are over, by the last sign or the oldest work, whichever is later', () => {
    const hours = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(hours, fc.option(hours), (sign, wait) => {
        const waitsSince = wait === null ? null : hoursAgo(wait);
        const expected = Math.min(sign, wait ?? Infinity) > SILENT_AFTER_HOURS;
        assert.equal(isSilent(place({ figures: work, officer: heard(sign), waitsSince }), now), expected);
      }),
    );
  });

  it('is asked of whoever stands in, and not of an officer who is away', () => {
    const standIn = { ...heard(1), id: 'pengganti', until: null };
    assert.equal(isSilent(place({ figures: work, officer: heard(500), standIn }), now), false);
    const quiet = { ...standIn, heardAt: hoursAgo(30) };
    assert.equal(isSilent(place({ figures: work, officer: heard(1), standIn: quiet }), now), true);
  });

  it('is that of a place with work and without an officer, and of an officer who was never heard', () => {
    assert.equal(isSilent(place({ figures: work, officer: null, waitsSince: now }), now), true);
    const never = { id: 'satgas', name: 'Wahyu Rekaan', heardAt: null };
    assert.equal(isSilent(place({ figures: work, officer: never }), now), true);
    assert.equal(isSilent(place({ figures: work, officer: never, waitsSince: hoursAgo(2) }), now), false);
  });
});

describe('exceptions', () => {
  it('name the gravest first, and nothing where all goes its way', () => {
    assert.deepEqual(exceptionsAt(place({ figures: { open: 3, operator: 3 } }), now), []);
    const bad = place({ figures: { open: 2, officer: 2, late: 1, warned: 1 }, officer: null });
    assert.deepEqual(exceptionsAt(bad, now), ['silent', 'late', 'warned']);
  });
});
