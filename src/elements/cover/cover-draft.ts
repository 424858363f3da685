import type { coverReasons, CityPack, PayloadInput } from '@halo-pamor/contract';
import type { CoverTerms } from '../../locale/id-cover.js';
import { momentAt } from '../officer/visit-times.js';

/** A cover as it is planned on the screen; days are `YYYY-MM-DD`, `until` empty where nobody knows. */
export interface CoverDraft {
  readonly reason: (typeof coverReasons)[number] | undefined;
  readonly officer: string;
  readonly areas: readonly string[];
  readonly standIn: string;
  readonly from: string;
  readonly until: string;
  readonly forGood: boolean;
}

/** The reasons that are asked for; handing over is one by itself. */
export const askedReasons = ['leave', 'sick', 'training', 'other'] as const satisfies (typeof coverReasons)[number][];

/** What is wrong with a plan, by field. `today` in the city. */
export function coverFaults(
  draft: CoverDraft,
  words: CoverTerms['form'],
  today: string,
): Record<string, string | undefined> {
  const { areas } = draft;
  return {
    officer: draft.officer === '' ? words.officerFault : undefined,
    areas: areas.length === 0 || areas.length > 20 ? words.areasFault : undefined,
    standIn: draft.standIn === '' || draft.standIn === draft.officer ? words.standInFault : undefined,
    reason: !draft.forGood && draft.reason === undefined ? words.reasonFault : undefined,
    from: draft.from < today ? words.fromFault : undefined,
    until: draft.until !== '' && !draft.forGood && draft.until < draft.from ? words.untilFault : undefined,
  };
}

/** The payload of a whole plan: from now where it begins today, to the end of its last day. */
export function coverPayload(
  draft: CoverDraft,
  of: { readonly pack: CityPack; readonly now: Date; readonly today: string },
): PayloadInput<'plan-cover'> {
  const { utcOffset } = of.pack;
  const { forGood, until } = draft;
  return {
    reason: forGood ? 'handover' : (draft.reason ?? 'other'),
    from: draft.from === of.today ? of.now.toISOString() : momentAt(draft.from, '00:00', utcOffset),
    until: forGood || until === '' ? null : momentAt(until, '23:59', utcOffset),
    areas: [...draft.areas],
    officer: { id: draft.officer },
    standIn: { id: draft.standIn },
    forGood,
  };
}
