// Icons that only the officer and the desk need; they load with those views.
import type { IconPath } from './icon.js';

/** A list. */
export const listIcon: IconPath = 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01';

/** Search. */
export const searchIcon: IconPath = 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l4.5 4.5';

/** The queue. */
export const inboxIcon: IconPath = 'M4 13l3-8h10l3 8v5.5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM4 13h5l1 2.5h4l1-2.5h5';

/** Another officer takes over. */
export const swapIcon: IconPath = 'M4 8h13M13.5 4.5L17 8l-3.5 3.5M20 16H7M10.5 12.5L7 16l3.5 3.5';

/** Start. */
export const playIcon: IconPath = 'M7.5 5v14l11-7z';

/** A door that stays shut. */
export const doorIcon: IconPath = 'M6 21V4.5A1.5 1.5 0 0 1 7.5 3h9A1.5 1.5 0 0 1 18 4.5V21M3.5 21h17M14.5 12h.01';
