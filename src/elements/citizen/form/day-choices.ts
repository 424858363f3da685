import type { CityPack } from '@halo-pamor/contract';
import type { CitizenState } from '../citizen-state.js';

/** A day that a person may wish for. */
export interface DayChoice {
  /** `YYYY-MM-DD` in the city's zone. */
  readonly day: string;
  /** "Besok", or the weekday. */
  readonly title: string;
  /** "24 Nov", with the holiday's name where there is one. */
  readonly text: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** After this hour nobody is sent out on the same day any more. */
const LAST_HOUR = 14;

/** The next seven days in the city's zone, from today, or from tomorrow once the day is too far on. */
export function dayChoices(state: Pick<CitizenState, 'pack' | 'dates' | 'terms' | 'words' | 'now'>): DayChoice[] {
  const { dates, terms, pack, now } = state;
  const start = now().getTime();
  const skip = Number.parseInt(dates.time(now()), 10) >= LAST_HOUR ? 1 : 0;
  return Array.from({ length: 7 }, (_empty, index) => {
    const away = index + skip;
    const moment = new Date(start + away * DAY_MS);
    const day = dates.isoDay(moment);
    const weekday = dates.day(moment).split(',')[0] ?? '';
    const holiday = holidayOn(pack, day);
    return {
      day,
      title: away === 0 ? terms.today : away === 1 ? terms.tomorrow : weekday,
      text: [dates.shortDay(moment), holiday && state.words.form.holiday].filter(Boolean).join(', '),
    };
  });
}

function holidayOn(pack: CityPack, day: string): boolean {
  return pack.calendar.holidays.some(({ date }) => date === day);
}

/** When the parts of a day begin and end, as local clock times. */
const hours = {
  morning: ['08:00', '11:00'],
  midday: ['11:00', '14:00'],
  afternoon: ['14:00', '17:00'],
  any: ['08:00', '17:00'],
} as const;

/** A day and its part as a span of moments with the city's offset, for `move-visit`. */
export function spanOf(
  pack: Pick<CityPack, 'utcOffset'>,
  day: string,
  part: keyof typeof hours,
): { from: string; to: string } {
  const offset = `+${String(pack.utcOffset / 60).padStart(2, '0')}:00`;
  const [from, to] = hours[part];
  return { from: `${day}T${from}:00${offset}`, to: `${day}T${to}:00${offset}` };
}
