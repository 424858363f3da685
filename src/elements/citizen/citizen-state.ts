import type { OfficersReply } from '@halo-pamor/contract';
import type { CitizenHomeTerms, CitizenTerms } from '../../locale/citizen-terms.js';
import type { RoleView } from '../shared/session-state.js';

/** What the first screen shows from: all that the provider gives, its words, and the officers of a place. */
export interface HomeState extends Readonly<Omit<RoleView, 'canGoBack' | 'records'>> {
  readonly words: CitizenHomeTerms;
  /** The half-filled request as it was kept; nothing when there is none. */
  readonly draft: unknown;
  /** The officers of a place, or undefined while they are not known on this phone. */
  readonly officersOf: (area: string) => OfficersReply | undefined;
}

/** What every other citizen's view shows from. */
export interface CitizenState extends HomeState {
  readonly words: CitizenTerms;
}
