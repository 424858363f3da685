/** A moment as RFC 3339 text, or a date object. */
export type Moment = string | Date;

/** Writes moments for people, in one language and one time zone. */
export interface DateWriter {
  /** "Sabtu, 21 November 2026" */
  day: (moment: Moment) => string;
  /** "21 Nov" */
  shortDay: (moment: Moment) => string;
  /** "14.30" */
  time: (moment: Moment) => string;
  /** The time of a clock there, "14:30", as people write it: "14.30". */
  clock: (clock: string) => string;
  /** "Sabtu, 21 November 2026 pukul 14.30 WIB" */
  dayTime: (moment: Moment) => string;
  /** "09.00–11.00" */
  span: (from: Moment, to: Moment) => string;
  /** The day there as `YYYY-MM-DD`, for date fields and comparing. */
  isoDay: (moment: Moment) => string;
}

/** Hours ahead of UTC in the zones of Indonesia, none of which changes its clocks. */
const AHEAD: Readonly<Record<string, number>> = {
  'Asia/Jakarta': 7,
  'Asia/Pontianak': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

/**
 * Makes the writer for a language and the city pack's zone (`Asia/Jakarta`). Formats are built at their first use:
 * each costs a slow phone some milliseconds, so the two that the first screens need are reckoned where they can be. A text that is no moment is written as it came.
 */
export function dateWriter(locale: string, timeZone: string): DateWriter {
  const built = new Map<string, Intl.DateTimeFormat>();
  const format = (key: string, language: string, options: Intl.DateTimeFormatOptions) => (moment: Moment) => {
    const at = typeof moment === 'string' ? new Date(moment) : moment;
    if (Number.isNaN(at.getTime())) return String(moment);
    let writer = built.get(key);
    if (!writer) built.set(key, (writer = new Intl.DateTimeFormat(language, { ...options, timeZone })));
    return writer.format(at);
  };
  const ahead = locale.startsWith('id') ? AHEAD[timeZone] : undefined;
  /** A part of the moment as a clock there shows it; without one, what the browser writes. */
  const reckoned = (cut: (there: string) => string, written: (moment: Moment) => string) => (moment: Moment) => {
    const at = new Date(moment).getTime();
    if (ahead === undefined || Number.isNaN(at)) return written(moment);
    return cut(new Date(at + ahead * 3_600_000).toISOString());
  };
  const fullDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = reckoned(
    (there) => there.slice(11, 16).replace(':', '.'),
    format('time', locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  );
  return {
    // Not `dateStyle`: Indonesian would then write "04 Desember".
    day: format('day', locale, fullDay),
    shortDay: format('short', locale, { day: 'numeric', month: 'short' }),
    time,
    clock: (clock) => clock.replace(':', '.'),
    dayTime: format('dayTime', locale, {
      ...fullDay,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    }),
    span: (from, to) => `${time(from)}–${time(to)}`,
    // Swedish writes dates as ISO 8601 does.
    isoDay: reckoned(
      (there) => there.slice(0, 10),
      format('iso', 'sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' }),
    ),
  };
}
