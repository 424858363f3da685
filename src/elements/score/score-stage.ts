import type { StaffTerms } from '../../locale/staff-terms.js';
import type { RoleView } from '../shared/session-state.js';

/** What the rooms of a score are given by the officer's part or the desk; `words` are theirs. */
export type ScoreGiven = Readonly<Omit<RoleView, 'route'>> & { readonly words: StaffTerms };
