import { statusOf, turnIn, visitAtDoor, type RequestView } from '@halo-pamor/contract';
import { officerIcon } from '../../shared/icons.js';
import { statusWords, type StatusWords } from '../../shared/status-words.js';
import type { CitizenState, HomeState } from '../citizen-state.js';

/** Whether the officer is at the door by what was told last. */
export const isAtDoor = ({ now, pack }: HomeState, view: RequestView): boolean =>
  visitAtDoor(view, now(), pack.utcOffset) !== undefined;

/**
 * Where a request stands and whose turn it is, in words. While the officer is at the door the time that was agreed is past, though
 * no document has moved on yet.
 */
export function standingNow(state: CitizenState, view: RequestView): StatusWords {
  const { terms, words } = state;
  const { home, track } = words;
  const turn = view.confirmedAt ? track.confirmed : terms.turn[turnIn(view)];
  if (isAtDoor(state, view)) return { label: home.here, icon: officerIcon, tone: 'accent', turn: track.hereText };
  return { ...statusWords(terms, statusOf(view)), turn };
}
