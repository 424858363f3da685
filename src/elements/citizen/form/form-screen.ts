import type { CitizenState } from '../citizen-state.js';
import type { FormFacts } from './bundle.js';
import type { Draft, Step } from './draft.js';
import type { Faults } from './faults.js';

/** What a screen of the form shows from, and how it answers. */
export interface FormScreen {
  readonly state: CitizenState;
  readonly draft: Draft;
  /** What the draft comes to. */
  readonly facts: FormFacts;
  /** The day in the city's zone. */
  readonly today: string;
  readonly faults: Faults;
  /** What the screen is about, where there are several of its kind: the key of a question, the code of a seat. */
  readonly about: string;
  /** Takes answers over and keeps the draft on the phone. */
  readonly change: (answers: Partial<Draft>) => void;
  /** Opens the screen of another question and comes back to the check afterwards. */
  readonly mend: (step: Step) => void;
  /** Leaves the form with the draft kept, to come back later. */
  readonly later: () => void;
}
