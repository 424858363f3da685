import type { IconPath } from '../elements/shared/icon.js';

/** A camera. */
export const cameraIcon: IconPath =
  'M4.5 7.5h3l1.5-2.5h6l1.5 2.5h3A1.5 1.5 0 0 1 21 9v9.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5V9a1.5 1.5 0 0 1 1.5-1.5M12 17a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5';

/** Pictures that lie on the phone. */
export const picturesIcon: IconPath =
  'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M4.5 16.5l4-4 3.5 3.5 3-3 4.5 4.5M15.5 9.5a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5';

/** One more. */
export const addIcon: IconPath = 'M12 5v14M5 12h14';
