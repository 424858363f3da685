import type { OfficersReply } from '@halo-pamor/contract';
import type { CitizenTerms } from '../../locale/citizen-terms.js';
import type { RoleView } from '../shared/session-state.js';

/** What every citizen's view shows from: all that the provider gives, the citizen's words, and the officers of a place. */
export interface CitizenState extends Readonly<Omit<RoleView, 'canGoBack'>> {
  readonly words: CitizenTerms;
  /** The half-filled request as it was kept; nothing when there is none. */
  readonly draft: unknown;
  /** The officers of a place, or undefined while they are not known on this phone. */
  readonly officersOf: (area: string) => OfficersReply | undefined;
}
