import { usualComplaintTerms, type ComplaintTerms } from '../../city/complaint-terms.js';
import type { CityPack } from '../../city/pack.js';
import { workingClock } from '../../promise/working-clock.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** What the clock of complaints goes by. */
export interface ComplaintRules {
  readonly terms: ComplaintTerms;
  /** Whether a village is one of the city's: who complains need not know the RW. */
  readonly isVillage: (code: string) => boolean;
  /**
   * The end of the office's hours on the last of so many working days after the day of a moment, RFC 3339 in UTC. The day
   * itself does not count.
   */
  readonly endOf: (workingDays: number, after: string) => string;
}

/** Sets up the clock of a city's complaints. */
export function complaintRules(
  pack: Pick<CityPack, 'calendar' | 'utcOffset' | 'complaints' | 'areas'>,
): ComplaintRules {
  const villages = new Set(pack.areas.flatMap((district) => district.villages.map(({ code }) => code)));
  const clock = workingClock(pack);
  const offset = pack.utcOffset * MINUTE_MS;
  return {
    terms: pack.complaints ?? usualComplaintTerms,
    isVillage: (code) => villages.has(code),
    endOf(workingDays, after) {
      let day = Math.floor((Date.parse(after) + offset) / DAY_MS);
      const startOf = (of: number) => of * DAY_MS - offset;
      for (let left = workingDays; left > 0;) {
        day += 1;
        if (clock.between(startOf(day), startOf(day + 1)) > 0) left -= 1;
      }
      return new Date(clock.before(startOf(day + 1), 0)).toISOString();
    },
  };
}
