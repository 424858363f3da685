// Icons of the visit that can be trusted; they load with the views that need them.
import type { IconPath } from './icon.js';

/** A code that opens a door. */
export const keyIcon: IconPath = 'M8 15.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M12.2 9.6H21v3.4M17 9.6v3M8 11h.01';

/** Locked. */
export const lockIcon: IconPath =
  'M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5M8 10.5V7a4 4 0 0 1 8 0v3.5M12 14.5v2.5';

/** A signature. */
export const penIcon: IconPath = 'M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19zM14.5 6.5l3 3M13 20h7';

/** Known to be genuine. */
export const shieldIcon: IconPath = 'M12 3l8 3v6c0 4.6-3.3 7.7-8 9-4.7-1.3-8-4.4-8-9V6zM8.5 12l2.5 2.5 4.5-5';

/** Not to be trusted. */
export const shieldNoIcon: IconPath = 'M12 3l8 3v6c0 4.6-3.3 7.7-8 9-4.7-1.3-8-4.4-8-9V6zM9.5 9.5l5 5M14.5 9.5l-5 5';

/** A picture that a camera reads. */
export const scanIcon: IconPath =
  'M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M4 12h16';
