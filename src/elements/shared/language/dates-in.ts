import { fill } from '../../../locale/fill.js';
import { idDates } from '../../../locale/id-dates.js';
import type { Language } from '../../../locale/language.js';
import { spoken } from '../../../locale/spoken.js';
import type { DateWriter, Moment } from '../dates.js';

/** What the three zones of Indonesia are called, in every language. */
const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/**
 * Writes moments with our own names of days and months, because an old WebView may lack a language. The figures come from
 * the browser, which knows the zones. A text that is no moment is written as it came.
 *
 * @param timeZone of the city; one outside of Indonesia goes without a name
 */
export function datesIn(language: Language, timeZone: string): DateWriter {
  let reader: Intl.DateTimeFormat | undefined;
  const names = spoken({ language }, 'dates', idDates);
  const write = (form: (parts: Readonly<Record<string, string>>) => string) => (moment: Moment) => {
    const at = typeof moment === 'string' ? new Date(moment) : moment;
    if (Number.isNaN(at.getTime())) return String(moment);
    reader ??= new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    return form(Object.fromEntries(reader.formatToParts(at).map(({ type, value }) => [type, value])));
  };
  const iso = ({ year = '', month = '', day = '' }: Readonly<Record<string, string>>): string =>
    `${year}-${month}-${day}`;
  const full = (parts: Readonly<Record<string, string>>): string =>
    fill(names.full, {
      weekday: names.weekdays[new Date(iso(parts)).getUTCDay()] ?? '',
      day: Number(parts['day']),
      month: names.months[Number(parts['month']) - 1] ?? '',
      year: parts['year'] ?? '',
    });
  const written = (parts: Readonly<Record<string, string>>): string => fill(names.clock, parts);
  const time = write(written);
  return {
    day: write(full),
    shortDay: write((parts) => `${Number(parts['day'])} ${names.shortMonths[Number(parts['month']) - 1] ?? ''}`),
    time,
    clock: (clock) => {
      const [hour = '', minute = ''] = clock.split(':');
      return written({ hour, minute });
    },
    dayTime: write((parts) =>
      fill(names.moment, { day: full(parts), time: written(parts), zone: ZONES[timeZone] ?? '' }).trimEnd(),
    ),
    span: (from, to) => `${time(from)}–${time(to)}`,
    isoDay: write(iso),
  };
}
