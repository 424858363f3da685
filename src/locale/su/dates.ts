import type { DateTerms } from '../id-dates.js';

/** How days are called and moments written in Sundanese. Many WebViews have no Sundanese of their own, so all use these. */
export const dates: DateTerms = {
  weekdays: ['Minggu', 'Senén', 'Salasa', 'Rebo', 'Kemis', 'Jumaah', 'Saptu'],
  months: [
    ...['Januari', 'Pébruari', 'Maret', 'April', 'Méi', 'Juni', 'Juli', 'Agustus', 'Séptémber'],
    ...['Oktober', 'Nopémber', 'Désémber'],
  ],
  shortMonths: ['Jan', 'Péb', 'Mar', 'Apr', 'Méi', 'Jun', 'Jul', 'Ags', 'Sép', 'Okt', 'Nop', 'Dés'],
  full: '{weekday}, {day} {month} {year}',
  moment: '{day} tabuh {time} {zone}',
  clock: '{hour}.{minute}',
};
