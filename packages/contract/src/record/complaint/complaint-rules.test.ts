import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../fixed-dice.test-support.js';
import { calendars, moments, usualCalendar, zones } from '../../promise/promise-city.test-support.js';
import { workingClock } from '../../promise/working-clock.js';
import { complaintRules } from './complaint-rules.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const at = (local: string) => new Date(`${local}:00+07:00`).toISOString();

test('the day itself does not count, nor weekends and days off; the last day ends with the office', () => {
  const { endOf } = complaintRules({ calendar: usualCalendar, utcOffset: 420, areas: [] });
  assert.equal(endOf(1, at('2026-11-23T09:00')), at('2026-11-24T16:00'));
  // Thursday is a day off, then comes the weekend.
  assert.equal(endOf(3, at('2026-11-24T23:59')), at('2026-11-30T16:00'));
  assert.equal(endOf(1, at('2026-11-21T12:00')), at('2026-11-23T16:00'));
});

test('in any zone and calendar so many working days lie between, never one more', () => {
  const cities = fc.record({ calendar: calendars, zone: fc.constantFrom(...zones) });
  fc.assert(
    fc.property(
      cities,
      moments,
      fc.integer({ min: 1, max: 20 }),
      ({ calendar, zone: [timeZone, utcOffset] }, from, days) => {
        const { endOf } = complaintRules({ calendar, utcOffset, areas: [] });
        const clock = workingClock({ calendar, utcOffset });
        const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
        const begin = local.format(from);
        const end = Date.parse(endOf(days, new Date(from).toISOString()));
        // Days with working time after the first and up to the last, counted by the browser's own calendar.
        let worked = 0;
        for (let day = Date.parse(begin) + DAY_MS; day <= Date.parse(local.format(end - 1)); day += DAY_MS) {
          const start = day - utcOffset * 60_000;
          if (clock.between(start, start + DAY_MS) > 0) worked += 1;
        }
        assert.equal(worked, days);
        assert.equal(clock.between(end, Date.parse(local.format(end - 1)) - utcOffset * 60_000 + DAY_MS), 0);
        assert.ok(clock.between(end - 1, end) === 1);
      },
    ),
    { numRuns: 500 },
  );
});
