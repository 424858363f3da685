// How an original paper looks, drawn; they load with the views of those who take papers along.
import type { IconPath } from './icon.js';

/** A whole sheet. */
export const soundPaperIcon: IconPath =
  'M7 3h7l4 4v13a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M14 3v4h4M9 14.2l2.2 2.2 4-4.2';

/** A sheet with the creases of many years. */
export const wornPaperIcon: IconPath =
  'M7 3h7l4 4v13a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M14 3v4h4M6 12.5l3-.7 3 .9 3-.9 3 .7M12 9.5l-.6 3 .8 3-.6 3';

/** A sheet torn in two. */
export const tornPaperIcon: IconPath =
  'M18 11V7l-4-4H7a1 1 0 0 0-1 1v9l3-2.4 2.6 2.2 2.8-3zM14 3v4h4M6 17.2l3-2.4 2.6 2.2 2.8-3L18 14.8V20a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1z';

/** One sheet, and the place of one that is not there. */
export const missingSheetIcon: IconPath =
  'M5 3.5h8a1 1 0 0 1 1 1V16a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V4.5a1 1 0 0 1 1-1M7 8h4M7 12h4M17.5 7.5H19a1 1 0 0 1 1 1v1M20 13v2.5M20 19v.5a1 1 0 0 1-1 1h-1M14.5 20.5H12M8 20.5h.01';
