import type { DeskTerms } from '../../locale/desk-terms.js';
import type { RoleView } from '../shared/session-state.js';

/** What the desk remembers as long as its element lives: nobody picks the same service point a hundred times a day. */
export interface DeskMemory {
  servicePoint: string;
}

/** What every part of the desk is given: the state of the provider, the desk's own words, and its memory. */
export type DeskStage = Readonly<Omit<RoleView, 'route'>> & {
  readonly words: DeskTerms;
  readonly memory: DeskMemory;
  /** Goes up with each piece of live news in scope. */
  readonly news: number;
};
