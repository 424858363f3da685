import type { WorkingClock } from '../promise/working-clock.js';

/** A month such as `2026-11`. */
export const MONTH_PATTERN = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** From when on a month runs in a city, and until when; RFC 3339. */
export interface MonthSpan {
  readonly from: string;
  readonly until: string;
}

/** When a month begins and ends by the city's clock. */
export function monthSpan(month: string, utcOffset: number): MonthSpan {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const begin = (nth: number) => new Date(Date.UTC(year, nth, 1) - utcOffset * 60_000).toISOString();
  return { from: begin(number - 1), until: begin(number) };
}

/** The month in which a moment lies by the city's clock. */
export function monthOf(at: string, utcOffset: number): string {
  return new Date(Date.parse(at) + utcOffset * 60_000).toISOString().slice(0, 7);
}

/** The month before another. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

/** Working days after a month during which it is the officer's alone. No regulation names a figure. */
const OFFICERS_ALONE_DAYS = 2;

/** When a month can be seen by others than the officer, who has had the time to look and to contest: the third working day after it. */
export function opensToOthers({ until }: MonthSpan, clock: WorkingClock): string {
  return new Date(clock.after(Date.parse(until), OFFICERS_ALONE_DAYS * clock.longestDay + 1)).toISOString();
}
