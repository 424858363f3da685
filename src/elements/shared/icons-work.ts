// Icons that only the officer and the desk need; they load with those views.
import type { IconPath } from './icon.js';

/** A list. */
export const listIcon: IconPath = 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01';

/** Search. */
export const searchIcon: IconPath = 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l4.5 4.5';

/** The queue. */
export const inboxIcon: IconPath = 'M4 13l3-8h10l3 8v5.5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM4 13h5l1 2.5h4l1-2.5h5';

/** The next door. */
export const routeIcon: IconPath = 'M12 3l7.5 17L12 16.5 4.5 20z';

/** People of the area. */
export const peopleIcon: IconPath =
  'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 19.5c.6-3.2 3.1-4.8 6.5-4.8s5.9 1.6 6.5 4.8M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 15c2 .6 3.2 2.1 3.6 4.5';

/** The desk decides. */
export const stampIcon: IconPath =
  'M5 21h14M6 17.5h12v-2a1 1 0 0 0-1-1h-3.2c0-2.5 1.4-4 1.4-6.3a3.2 3.2 0 0 0-6.4 0c0 2.3 1.4 3.8 1.4 6.3H7a1 1 0 0 0-1 1z';

/** A service point. */
export const counterIcon: IconPath = 'M4 20h16M5.5 20V10M18.5 20V10M3.5 10L5 4.5h14l1.5 5.5zM10 20v-5h4v5';

/** Change. */
export const editIcon: IconPath = 'M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3';

/** Show only some. */
export const filterIcon: IconPath = 'M4 6h16M7 12h10M10 18h4';

/** Another officer takes over. */
export const swapIcon: IconPath = 'M4 8h13M13.5 4.5L17 8l-3.5 3.5M20 16H7M10.5 12.5L7 16l3.5 3.5';

/** What happened before. */
export const historyIcon: IconPath = 'M4 5v5h5M4.5 10A8 8 0 1 1 4 12M12 8v4.5l3 1.8';

/** Take with you. */
export const downloadIcon: IconPath = 'M12 4v11.5M7.5 11L12 15.5l4.5-4.5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3';

/** Start. */
export const playIcon: IconPath = 'M7.5 5v14l11-7z';
