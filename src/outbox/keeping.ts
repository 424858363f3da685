import type { KeyWrap } from './boxes.js';
import type { Kept } from './kept.js';
import type { ViewShelf } from './view-rows.js';

/** What is kept for a person to read without signal. */
export interface Keeping {
  readonly views: ViewShelf;
  readonly kept: Kept;
  readonly keys: KeyWrap;
}
