import type { BoardPlace } from './reply.js';

/** Hours without a sign of life after which an officer with work counts as silent. No source names a figure. */
export const SILENT_AFTER_HOURS = 24;

const HOUR_MS = 3_600_000;

/**
 * Whether the officer of a place has work there and has not been heard of for too long. A place with work and nobody who serves
 * it is silent too: nobody will be heard. `now` is when that is asked, RFC 3339.
 */
export function isSilent(place: BoardPlace, now: string): boolean {
  const { figures, waitsSince } = place;
  // Whoever is away owes no sign; whoever stands in does.
  const officer = place.standIn ?? place.officer;
  if (figures.officer === 0) return false;
  if (officer === null) return true;
  // Work that came after the last sign is counted from when it came: a day without work is nobody's silence.
  const since = [officer.heardAt, waitsSince].flatMap((at) => (at === null ? [] : [Date.parse(at)]));
  const last = since.length === 0 ? -Infinity : Math.max(...since);
  return Date.parse(now) - last > SILENT_AFTER_HOURS * HOUR_MS;
}

/** What the board puts first about a place, the gravest first; see {@link exceptionsAt}. */
export const exceptions = ['silent', 'late', 'warned'] as const;
/** Something about a place that somebody should look into. */
export type Exception = (typeof exceptions)[number];

/** What somebody should look into at a place, the gravest first; none when all goes its way. */
export function exceptionsAt(place: BoardPlace, now: string): Exception[] {
  const { late, warned } = place.figures;
  const has: Readonly<Record<Exception, boolean>> = {
    silent: isSilent(place, now),
    late: late > 0,
    warned: warned > 0,
  };
  return exceptions.filter((each) => has[each]);
}
