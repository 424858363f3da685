/** The day in a city at a moment, `2026-11-22`; `utcOffset` is that of its pack, in minutes. */
export function cityDay({ utcOffset }: { readonly utcOffset: number }, now: number): string {
  return new Date(now + utcOffset * 60_000).toISOString().slice(0, 10);
}
