import type { StandardsPage } from '@halo-pamor/contract';
import type { StandardsTerms } from '../../locale/id-standards.js';
import type { SharedTerms } from '../../locale/terms.js';

/** What every part of the page is drawn from. */
export interface StandardsState {
  readonly page: StandardsPage;
  readonly words: StandardsTerms;
  readonly terms: SharedTerms;
}
