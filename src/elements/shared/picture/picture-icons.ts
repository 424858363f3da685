import type { IconPath } from '../icon.js';

/** Larger. */
export const zoomInIcon: IconPath =
  'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5l5 5M7.5 10.5h6M10.5 7.5v6';

/** Smaller. */
export const zoomOutIcon: IconPath = 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5l5 5M7.5 10.5h6';

/** All of it. */
export const fitIcon: IconPath =
  'M4 9V5a1 1 0 0 1 1-1h4M15 4h4a1 1 0 0 1 1 1v4M20 15v4a1 1 0 0 1-1 1h-4M9 20H5a1 1 0 0 1-1-1v-4';

/** A quarter turn. */
export const turnIcon: IconPath = 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5M17.5 2.5v4.2h-4.2';

/** The page before. */
export const previousIcon: IconPath = 'M15 5l-7 7 7 7';

/** The page after. */
export const nextIcon: IconPath = 'M9 5l7 7-7 7';

/** A picture. */
export const pictureIcon: IconPath =
  'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M4.5 16.5l4-4 3.5 3.5 3-3 4.5 4.5M15.5 9.5a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5';
