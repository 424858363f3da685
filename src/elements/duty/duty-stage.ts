import type { DutyView } from '@halo-pamor/contract';
import type { DutyTerms } from '../../locale/id-duty.js';
import type { StaffTerms } from '../../locale/staff-terms.js';
import type { RoleView } from '../shared/session-state.js';

/** What the room is given by the officer's part or the desk; `words` are theirs. */
export type DutyGiven = Readonly<Omit<RoleView, 'route'>> & { readonly words: StaffTerms };

/** What every screen of other duties is given. */
export type DutyStage = DutyGiven & {
  /** The room's own words. */
  readonly own: DutyTerms;
  /** Duties in scope with what waits on this phone, the latest first. */
  readonly duties: readonly DutyView[];
};
