/** Today in a zone, as `2026-11-22`. */
export function isoDayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
}
