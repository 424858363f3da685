import type { CityPack, RequestView } from '@halo-pamor/contract';

/** Usual spans of a visit, local clock. */
export const usualSpans = ['08:00-10:00', '10:00-12:00', '13:00-15:00', '15:00-17:00', '18:30-20:00'] as const;

const spanOfPart: Readonly<Record<RequestView['times'][number]['part'], string>> = {
  morning: '08:00-10:00',
  midday: '10:00-12:00',
  afternoon: '15:00-17:00',
  any: '',
};

/** A day and a clock span as the officer picks them; `''` is not picked yet. */
export interface PickedTime {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** The next days from today on, `YYYY-MM-DD`. Days are counted in UTC, so that no zone of the phone gets between. */
export function nextDays(today: string, count: number): string[] {
  const first = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: count }, (_none, index) =>
    new Date(first + index * 24 * 60 * 60 * 1000).toISOString().slice(0, 10),
  );
}

/** A local day and clock time as a moment in UTC; `utcOffset` is the city's, in minutes. */
export function momentAt(day: string, clock: string, utcOffset: number): string {
  return new Date(Date.parse(`${day}T${clock}:00Z`) - utcOffset * 60_000).toISOString();
}

/** The span in UTC for a command, or undefined while it is not whole or ends before it begins. */
export function visitSpan(picked: PickedTime, utcOffset: number): { from: string; to: string } | undefined {
  const { day, from, to } = picked;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(from) || !/^\d{2}:\d{2}$/.test(to)) return undefined;
  if (to <= from) return undefined;
  return { from: momentAt(day, from, utcOffset), to: momentAt(day, to, utcOffset) };
}

/** What the citizen wished first, where it lies ahead: a proposal, never more than that. */
export function proposedTime(view: Pick<RequestView, 'times'>, days: readonly string[]): PickedTime {
  const wish =
    view.times.find(({ day }) => day !== null && days.includes(day)) ?? view.times.find(({ day }) => day === null);
  const [from = '', to = ''] = (wish ? spanOfPart[wish.part] : '').split('-');
  return { day: wish?.day ?? '', from, to };
}

/** The name of a day off, or undefined on a day on which the office works. Officers may visit on it all the same. */
export function holidayOf(pack: Pick<CityPack, 'calendar'>, day: string): string | undefined {
  return pack.calendar.holidays.find((holiday) => holiday.date === day)?.name;
}
