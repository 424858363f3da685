// Icons of the visit that can be trusted; they load with the views that need them.
import type { IconPath } from './icon.js';

/** A code that opens a door. */
export const keyIcon: IconPath = 'M8 15.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M12.2 9.6H21v3.4M17 9.6v3M8 11h.01';

/** Locked. */
export const lockIcon: IconPath =
  'M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5M8 10.5V7a4 4 0 0 1 8 0v3.5M12 14.5v2.5';

/** A signature. */
export const penIcon: IconPath = 'M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19zM14.5 6.5l3 3M13 20h7';
