import type { IconPath } from './icon.js';

/** It is home. */
export const deliverIcon: IconPath = 'M3 11l8-7 8 7M5 9.5V20h6M14 17l2.5 2.5L21 15';

/** KTP-el. */
export const idCardIcon: IconPath =
  'M4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-11A1.5 1.5 0 0 1 4.5 5M8.5 11.5a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5M5.8 16c.2-1.6 1.3-2.4 2.7-2.4s2.5.8 2.7 2.4M14 9.5h4M14 12.5h4M14 15.5h2.5';

/** A birth. */
export const birthIcon: IconPath =
  'M12 21a8 8 0 1 0 0-16 8 8 0 0 0 0 16M12 5c-.2-1.5.6-2.5 2-2.6M9 12.2h.01M15 12.2h.01M9.3 16c1.6 1.4 3.8 1.4 5.4 0';

/** A death: the frangipani of Indonesian graveyards. */
export const deathIcon: IconPath =
  'M12 9.8C8.7 8 7.4 3.3 12.7 2.4C16.5 4.2 14.8 7.9 12 9.8M14.1 11.3C14.8 7.6 18.8 5 21.3 9.7C20.8 13.9 16.8 13.4 14.1 11.3M13.3 13.8C17 13.3 20.8 16.3 17.1 20.1C12.9 21 12.2 17 13.3 13.8M10.7 13.8C12.4 17.2 10.6 21.7 5.8 19.4C3.8 15.7 7.3 13.7 10.7 13.8M9.9 11.3C7.2 13.9 2.3 13.7 3.1 8.4C6 5.3 8.9 8.1 9.9 11.3';

/** A paper. */
export const paperIcon: IconPath = 'M7 3h7l4 4v13a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M14 3v4h4M9 12h6M9 16h6';

/** Mind this. */
export const warningIcon: IconPath = 'M12 4.5L3.5 19.5h17zM12 10v4.5M12 17h.01';

/** Back. */
export const backIcon: IconPath = 'M19 12H5M11 6l-6 6 6 6';

/** It costs nothing: a price tag with no price on it. */
export const freeIcon: IconPath =
  'M12.6 3.5H19a1.5 1.5 0 0 1 1.5 1.5v6.4L12 20a1.6 1.6 0 0 1-2.2 0L4 14.2a1.6 1.6 0 0 1 0-2.2zM16.3 7.7h.01';
