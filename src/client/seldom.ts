import type { Carrying } from './carry/carrying.js';
import type { HaloPamor } from './halo-pamor.js';
import type { Pictures } from './pictures.js';

/** What of a client comes late. */
export interface Seldom
  extends
    Pictures,
    Pick<
      HaloPamor,
      | 'track'
      | 'board'
      | 'score'
      | 'callbacks'
      | 'officers'
      | 'standards'
      | 'selfCheck'
      | 'coverage'
      | 'complaints'
      | 'surveys'
      | 'audit'
      | 'history'
      | 'handoverCode'
      | 'receipt'
      | 'badge'
      | 'issueBadge'
      | 'officerPhoto'
    >,
    Carrying {
  /** Looks after the queue of the person whose storage is open; `reached`: there is a way to the gateway. */
  lookAfter(reached: boolean): Promise<void>;
}
