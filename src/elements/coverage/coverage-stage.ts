import type { CoverageTerms } from '../../locale/id-coverage.js';
import type { RoleView } from '../shared/session-state.js';

/** What the room is given by the desk. */
export type CoverageGiven = Readonly<Omit<RoleView, 'route'>>;

/** What its screens are given: that, and the words of the room. */
export type CoverageStage = CoverageGiven & { readonly words: CoverageTerms };
