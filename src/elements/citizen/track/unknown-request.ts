import { ask } from '../../shared/events.js';
import { trackIcon } from '../../shared/icons.js';
import { emptyState, errorState, loadingState } from '../../shared/screen-states.js';
import type { CitizenState } from '../citizen-state.js';

/** What stands in place of a request of which neither the gateway nor this phone knows: not yet, or not at all. */
export function unknownRequest({ terms, words, connection }: CitizenState, from: EventTarget): unknown {
  if (connection.problem !== null) return errorState(terms, connection.problem, () => ask(from, 'halo-retry', {}));
  return connection.loaded ? emptyState({ icon: trackIcon, title: words.track.unknown }) : loadingState(terms);
}
