import type { CitizenState } from '../citizen-state.js';
import type { Draft, Step } from './draft.js';
import type { Faults } from './faults.js';

/** What a screen of the form shows from, and how it answers. */
export interface FormScreen {
  readonly state: CitizenState;
  readonly draft: Draft;
  readonly faults: Faults;
  /** Takes answers over and keeps the draft on the phone. */
  readonly change: (answers: Partial<Draft>) => void;
  /** Opens the screen of another question and comes back to the check afterwards. */
  readonly mend: (step: Step) => void;
}
