import * as z from 'zod/mini';
import { once } from '../once.js';
import { readable } from './codes.js';

const clockTime = once(() => z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)));
const weekday = once(() => z.number().check(z.int(), z.minimum(1), z.maximum(7)));

/** A day off, `YYYY-MM-DD` in the city's zone. `confirmed` is false while the date is not sure (moon-dependent, not yet decreed). */
export const holidayShape = once(() => z.object({ date: z.iso.date(), name: readable(), confirmed: z.boolean() }));

/** @see holidayShape */
export type Holiday = z.infer<ReturnType<typeof holidayShape>>;

/**
 * When the office works. `workingDays` are ISO weekdays (1 is Monday, 7 Sunday); `opens` and `closes` are local clock
 * times, and the office works from the first up to, not including, the second. A working day that stands in `hours` has
 * those spans instead, in their order; two of one day leave a break between them. An unconfirmed holiday counts as a day
 * off, so that a promise errs towards the later day.
 */
export const workingCalendarShape = once(() =>
  z.object({
    workingDays: z.array(weekday()).check(z.minLength(1)),
    opens: clockTime(),
    closes: clockTime(),
    hours: z.optional(z.array(z.object({ day: weekday(), opens: clockTime(), closes: clockTime() }))),
    confirmed: z.boolean(),
    note: z.optional(readable()),
    holidays: z.array(holidayShape()),
  }),
);

/** @see workingCalendarShape */
export type WorkingCalendar = z.infer<ReturnType<typeof workingCalendarShape>>;
