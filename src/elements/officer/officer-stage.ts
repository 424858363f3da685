import type { OfficerTerms } from '../../locale/officer-terms.js';
import type { RoleView } from '../shared/session-state.js';

/** What every screen of the officer is given: the state of the provider, and the officer's own words. */
export type OfficerStage = Readonly<Omit<RoleView, 'route'>> & {
  readonly words: OfficerTerms;
  /** What was noted at a door and not yet saved, as the provider kept it; read with `readVisitDraft`. */
  readonly draft: unknown;
};

/** The screens of the officer, as they stand in `route.view`. */
export type OfficerScreen =
  'home' | 'request' | 'schedule' | 'no-visit' | 'visit' | 'badge' | 'file' | 'handover' | 'failed' | 'cancel';
