import type { CoverView } from '@halo-pamor/contract';
import type { CoverTerms } from '../../locale/id-cover.js';
import type { StaffTerms } from '../../locale/staff-terms.js';
import type { RoleView } from '../shared/session-state.js';

/** What the room is given by the officer's part or the desk; `words` are theirs. */
export type CoverGiven = Readonly<Omit<RoleView, 'route'>> & { readonly words: StaffTerms };

/** What every screen of covers is given. */
export type CoverStage = CoverGiven & {
  /** The room's own words. */
  readonly own: CoverTerms;
  /** Covers in scope, the latest change first. */
  readonly covers: readonly CoverView[];
};
