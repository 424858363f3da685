import type { CityPack } from '../city/pack.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Counts the time in which an office works. Everything is reckoned in the city's own zone from the offset that its pack
 * gives, never in that of the device. Moments are milliseconds since 1970 in UTC, lengths are milliseconds.
 */
export interface WorkingClock {
  /** The working time between two moments; 0 when the second is not later. */
  between(from: number, until: number): number;
  /**
   * The first moment by which so much was worked since `from`, so never one on a day off or outside the hours. The end of a
   * day is a moment of that day.
   */
  after(from: number, length: number): number;
  /** The last moment from which so much is worked until another. */
  before(until: number, length: number): number;
  /** The working time of the longest day of a week. */
  readonly longestDay: number;
}

/**
 * Sets up the clock of a city.
 *
 * @throws RangeError when the calendar has no working time at all
 */
export function workingClock({ calendar, utcOffset }: Pick<CityPack, 'calendar' | 'utcOffset'>): WorkingClock {
  const offset = utcOffset * MINUTE_MS;
  const daysOff = new Set(calendar.holidays.map(({ date }) => Date.parse(`${date}T00:00:00Z`) / DAY_MS));
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => spansOf(calendar, day));
  const longestDay = Math.max(...week.map(lengthOf));
  if (longestDay <= 0) throw new RangeError('the calendar has no working time');

  /** The spans of a day, which is counted since 1970 in the city's zone; day 0 was a Thursday. */
  const spansOn = (day: number): readonly Span[] => (daysOff.has(day) ? [] : (week[(((day + 3) % 7) + 7) % 7] ?? []));

  return {
    longestDay,
    between(from, until) {
      const [begin, end] = [from + offset, until + offset];
      let worked = 0;
      for (let day = Math.floor(begin / DAY_MS); day * DAY_MS < end; day += 1) {
        for (const span of spansOn(day)) {
          const start = Math.max(begin, day * DAY_MS + span.from);
          worked += Math.max(0, Math.min(end, day * DAY_MS + span.to) - start);
        }
      }
      return worked;
    },
    after(from, length) {
      const begin = from + offset;
      let left = length;
      for (let day = Math.floor(begin / DAY_MS); ; day += 1) {
        for (const span of spansOn(day)) {
          const start = Math.max(begin, day * DAY_MS + span.from);
          const here = day * DAY_MS + span.to - start;
          if (here > 0 && left <= here) return start + left - offset;
          left -= Math.max(0, here);
        }
      }
    },
    before(until, length) {
      const end = until + offset;
      let left = length;
      for (let day = Math.floor(end / DAY_MS); ; day -= 1) {
        for (const span of [...spansOn(day)].reverse()) {
          const stop = Math.min(end, day * DAY_MS + span.to);
          const here = stop - day * DAY_MS - span.from;
          if (here > 0 && left <= here) return stop - left - offset;
          left -= Math.max(0, here);
        }
      }
    },
  };
}

function spansOf({ workingDays, hours = [], opens, closes }: CityPack['calendar'], day: number): Span[] {
  if (!workingDays.includes(day)) return [];
  const own = hours.filter((each) => each.day === day);
  return (own.length > 0 ? own : [{ opens, closes }])
    .map((span) => ({ from: clockMs(span.opens), to: clockMs(span.closes) }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

function clockMs(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * MINUTE_MS;
}
