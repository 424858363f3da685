import { findVariant } from '../city/lookup.js';
import type { CityPack } from '../city/pack.js';
import { usualPromiseTerms } from '../city/promise-terms.js';
import { workingClock, type WorkingClock } from './working-clock.js';

const HOUR_MS = 60 * 60 * 1000;
/** A source that says "24 hours" means one day; an office works one working day in it. */
const HOURS_OF_DAY = 24;

/** How long a document may take to be made, in milliseconds of working time. */
export interface Handling {
  readonly length: number;
  /** `legal` where a source gives the figure; otherwise it is the city's usual one. */
  readonly basis: 'legal' | 'expected';
  /** The clock starts with the submission, not with the complete papers. */
  readonly atOnce: boolean;
  /** Whether the office itself has confirmed the figure. */
  readonly isSure: boolean;
}

/** What promises of a city are reckoned by. Lengths are milliseconds of working time. */
export interface PromiseRules {
  readonly clock: WorkingClock;
  readonly visitWithin: number;
  readonly againWithin: number;
  /** How much is left when people are warned, the most first. */
  readonly warnBefore: readonly number[];
  handling(variant: string): Handling;
  /** Whether a returned paper with this reason is the citizen's to put right. */
  readonly isCitizens: (returnReason: string) => boolean;
}

/**
 * Sets up the promises of a city from its pack.
 *
 * @throws RangeError when the calendar has no working time at all
 */
export function promiseRules(
  pack: Pick<CityPack, 'calendar' | 'utcOffset' | 'promise' | 'services' | 'reasons'>,
): PromiseRules {
  const clock = workingClock(pack);
  const terms = pack.promise ?? usualPromiseTerms;
  const usual = terms.handledWithin * HOUR_MS;
  const lengthOf = (hours: number): number => {
    const days = Math.floor(hours / HOURS_OF_DAY);
    return days * clock.longestDay + Math.min((hours % HOURS_OF_DAY) * HOUR_MS, clock.longestDay);
  };
  return {
    clock,
    visitWithin: terms.visitWithin * HOUR_MS,
    againWithin: terms.againWithin * HOUR_MS,
    warnBefore: terms.warnBefore.map((hours) => hours * HOUR_MS).sort((one, other) => other - one),
    handling(code) {
      const completion = findVariant(pack, code)?.completion;
      const hours = completion?.maxHours ?? null;
      return {
        length: hours === null ? usual : lengthOf(hours),
        basis: hours === null ? 'expected' : 'legal',
        atOnce: completion?.clockStarts === 'submitted',
        isSure: hours !== null && completion?.confirmed === 'yes',
      };
    },
    isCitizens: (reason) => pack.reasons.returnReasons.some(({ code, turn }) => code === reason && turn === 'citizen'),
  };
}
