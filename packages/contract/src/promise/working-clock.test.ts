import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { runOut, type Pause } from './pause.js';
import { calendars, moments, usualCalendar, zones } from './promise-city.test-support.js';
import { workingClock } from './working-clock.js';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const cities = fc.record({ calendar: calendars, zone: fc.constantFrom(...zones) });
const lengths = fc.integer({ min: 1, max: 60 * 60 }).map((minutes) => minutes * MINUTE);
const clockOf = ({ calendar, zone: [, utcOffset] }: { calendar: typeof usualCalendar; zone: (typeof zones)[number] }) =>
  workingClock({ calendar, utcOffset });

/** Clock time and day in a zone, as the browser's own calendar gives them. */
function localOf(at: number, timeZone: string): { day: string; time: string } {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(at)
    .split(' ');
  return { day, time };
}

describe('the working clock', () => {
  const jakarta = workingClock({ calendar: usualCalendar, utcOffset: 420 });
  const at = (text: string) => Date.parse(`${text}:00+07:00`);

  it('goes on over the night, the weekend and a day off', () => {
    assert.equal(jakarta.after(at('2026-11-23T10:00'), 8 * HOUR), at('2026-11-24T10:00'));
    assert.equal(jakarta.after(at('2026-11-27T15:00'), 2 * HOUR), at('2026-11-30T09:00'));
    assert.equal(jakarta.after(at('2026-11-25T12:00'), 8 * HOUR), at('2026-11-27T12:00'));
    assert.equal(jakarta.after(at('2026-11-22T12:00'), 4 * HOUR), at('2026-11-23T12:00'));
    assert.equal(jakarta.after(at('2026-11-23T08:00'), 8 * HOUR), at('2026-11-23T16:00'));
  });

  it('refuses a calendar in which nobody ever works', () => {
    assert.throws(() => workingClock({ calendar: { ...usualCalendar, closes: '08:00' }, utcOffset: 420 }), RangeError);
  });

  it('is never due on a day off or outside the hours, as the calendar of the zone itself says', () => {
    fc.assert(
      fc.property(cities, moments, lengths, (city, from, length) => {
        const due = clockOf(city).after(from, length);
        const { calendar } = city;
        // The end of a span belongs to it, so a moment before the due one lies within the hours.
        const { day, time } = localOf(due - 1000, city.zone[0]);
        assert.ok(!calendar.holidays.some(({ date }) => date === day));
        const weekday = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
        assert.ok(calendar.workingDays.includes(weekday));
        const own = (calendar.hours ?? []).filter((span) => span.day === weekday);
        const spans = own.length > 0 ? own : [calendar];
        assert.ok(spans.some(({ opens, closes }) => opens <= time && time < closes));
      }),
    );
  });

  it('is monotone, adds up, and counts back what it counted on', () => {
    fc.assert(
      fc.property(cities, moments, lengths, lengths, (city, from, one, other) => {
        const clock = clockOf(city);
        const due = clock.after(from, one);
        assert.equal(clock.between(from, due), one);
        assert.equal(clock.after(due, other), clock.after(from, one + other));
        assert.ok(clock.after(from + other, one) >= due);
        const start = clock.before(due, one);
        assert.equal(clock.between(start, due), one);
        assert.ok(start >= from);
      }),
    );
  });

  it('comes later by exactly the working time of its pauses, each shared time once', () => {
    const pauseTimes = fc.array(fc.tuple(moments, fc.integer({ min: 0, max: 5 * 24 * 60 })), { maxLength: 4 });
    fc.assert(
      fc.property(cities, moments, lengths, pauseTimes, (city, from, length, times) => {
        const clock = clockOf(city);
        const pauses = times.map(([begin, minutes]): Pause => {
          const until = new Date(begin + minutes * MINUTE).toISOString();
          return { why: 'centre', cause: 'centre', code: null, from: new Date(begin).toISOString(), until };
        });
        const { due } = runOut(clock, from, length, pauses);
        assert.ok(due !== null);
        const stood = union(pauses).reduce(
          (sum, [begin, end]) => sum + clock.between(Math.max(begin, from), Math.min(end, due)),
          0,
        );
        assert.equal(clock.between(from, due), length + stood);
        assert.ok(due >= clock.after(from, length));
      }),
    );
  });

  it('stands while a pause lasts, with what was left when it began', () => {
    const pause: Pause = {
      why: 'centre',
      cause: 'centre',
      code: 'quota',
      from: '2026-11-23T03:00:00.000Z',
      until: null,
    };
    assert.deepEqual(runOut(jakarta, at('2026-11-23T08:00'), 8 * HOUR, [pause]), { due: null, left: 6 * HOUR });
    // What ran out before stays due.
    assert.deepEqual(runOut(jakarta, at('2026-11-23T08:00'), HOUR, [pause]), { due: at('2026-11-23T09:00'), left: 0 });
  });
});

/** The times that pauses take together. */
function union(pauses: readonly Pause[]): [number, number][] {
  const spans = pauses
    .map(({ from, until }): [number, number] => [Date.parse(from), Date.parse(until ?? from)])
    .sort(([one], [other]) => one - other);
  const joined: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
