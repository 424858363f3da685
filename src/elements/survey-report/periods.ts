/** A period that a report can be asked for. */
export type Period = 'quarter' | 'month' | 'year' | 'last';

/** In the order in which they are offered. */
export const periods: readonly Period[] = ['quarter', 'month', 'year', 'last'];

/** The months of a period, both included, seen from a month such as `2026-11`. */
export function monthsOf(period: Period, now: string): { readonly from: string; readonly to: string } {
  const year = Number(now.slice(0, 4));
  switch (period) {
    case 'month':
      return { from: now, to: now };
    case 'year':
      return { from: `${year}-01`, to: now };
    case 'last':
      return { from: `${year - 1}-01`, to: `${year - 1}-12` };
    case 'quarter':
      return { from: new Date(Date.UTC(year, Number(now.slice(5)) - 3)).toISOString().slice(0, 7), to: now };
  }
}

/** The month of a moment by the clocks of a city, `offset` minutes ahead. */
export function monthIn(now: Date, offset: number): string {
  return new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 7);
}
