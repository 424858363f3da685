const MINUTE_MS = 60_000;

/** The calendar month of a moment in a city, such as `2026-11`; `offset` is that of the city in minutes. */
export function monthOf(at: Date, offset: number): string {
  return new Date(at.getTime() + offset * MINUTE_MS).toISOString().slice(0, 7);
}

/** The month that many months later; earlier where the number is negative. */
export function monthsOn(month: string, months: number): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + months)).toISOString().slice(0, 7);
}

/** When a month begins in a city. */
export function beginOf(month: string, offset: number): string {
  return new Date(Date.parse(`${month}-01T00:00:00Z`) - offset * MINUTE_MS).toISOString();
}

/** How many months there are from one to the other, both included; none or fewer where the other is earlier. */
export function monthsBetween(from: string, to: string): number {
  const nth = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return nth(to) - nth(from) + 1;
}
