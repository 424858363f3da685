import type { CityFirst, CityPack } from '@halo-pamor/contract';
import type { CitizenTerms } from '../../locale/citizen-terms.js';
import type { WrittenQuestion } from '../shared/written-question.js';
import type { HomeState } from './citizen-state.js';
import type { FormCourse } from './form/course.js';

/** What comes behind the first view: the words of all others, the course of the form, and the pack that both go by. */
export interface Behind {
  readonly pack: CityPack;
  readonly words: CitizenTerms;
  readonly course: FormCourse;
}

/** What the form shows from: its first question stands before anything else is there. */
export interface FormState extends Omit<HomeState, 'pack'> {
  /** What its first question shows of the city. */
  readonly first: CityFirst;
  /** Absent until it has come. */
  readonly behind: Behind | undefined;
  /** What is filled in could not be kept on this device. */
  readonly isDraftLost?: boolean | undefined;
  /** Has it come now. Rejects with `offline` where it cannot be had. */
  readonly fetchBehind: () => Promise<void>;
  /** The first question as the page brought it, of which this one goes on. */
  readonly written?: WrittenQuestion | undefined;
}
