import type { CommandType } from './command-roles.js';
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
  return until !== undefined && Date.parse(doneAt) > Date.parse(until) && !IN_HAND.has(type);
}
