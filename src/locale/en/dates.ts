import type { DateTerms } from '../id-dates.js';

/** How days are called and moments written in English. */
export const dates: DateTerms = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
    ...['October', 'November', 'December'],
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  full: '{weekday}, {day} {month} {year}',
  moment: '{day} at {time} {zone}',
  clock: '{hour}:{minute}',
};
