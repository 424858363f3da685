import type { CommandType } from './command-names.js';
import { isHolder } from './custody/hands.js';
import { originalsOut } from './custody/turn.js';
import { carrierOf } from './delivery/handover.js';
import type { RequestView } from './view.js';

/** What somebody may do with what is still in their hands, whoever has the request: the rules of hands and carriers judge it. */
const IN_HAND: ReadonlySet<CommandType> = new Set<CommandType>([
  'fail-delivery',
  'deliver-items',
  'hand-over-originals',
  'accept-originals',
  'dispute-originals',
]);

/** When the request was taken from this person, in whose hands it is no longer; undefined for everybody else. */
export function takenFrom({ officer, formerOfficers = [] }: RequestView, person: string): string | undefined {
  return officer?.id === person ? undefined : formerOfficers.find(({ id }) => id === person)?.until;
}

/**
 * Whether a command comes from an officer from whom the request was taken before they did it. What they did until then
 * still counts, however late it arrives, and what they hold they can still bring back.
 *
 * @param doneAt when it was done, as far as that is known
 */
export function isNoLongerTheirs(view: RequestView, person: string, type: CommandType, doneAt: string): boolean {
  const until = takenFrom(view, person);
  return until !== undefined && Date.parse(doneAt) > Date.parse(until) && !isTheirsNow(view, person, type);
}

/** Whether this is somebody's to do from now on, as far as it depends on who has the request. */
export function isTheirsNow(view: RequestView, person: string, type: CommandType): boolean {
  return takenFrom(view, person) === undefined || IN_HAND.has(type);
}

/** Former officers of a request: those who have still something of it in hand and so go on seeing it, and the others. */
export interface FormerOfficers {
  readonly holding: readonly string[];
  readonly left: readonly string[];
}

/** Tells apart who of its former officers still has a document or an original of a request in hand, or one on its way to them. */
export function formerOfficersOf(view: RequestView): FormerOfficers {
  const former = (view.formerOfficers ?? []).map(({ id }) => id).filter((id) => takenFrom(view, id) !== undefined);
  const holds = (id: string): boolean =>
    view.items.some((item) => carrierOf(view, item.id) === id) ||
    originalsOut(view).some(({ holder, leg }) =>
      [holder, ...(leg === null ? [] : [leg.to])].some((hand) => isHolder(hand, { id, role: 'officer' })),
    );
  return { holding: former.filter(holds), left: former.filter((id) => !holds(id)) };
}
