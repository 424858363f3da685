import type { Mark } from '@halo-pamor/contract';
import type { IconPath } from '../shared/icon.js';

const HEAD = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9 9.8h.01M15 9.8h.01';

/** A face for each mark, from unhappy to very happy. */
export const faces: Readonly<Record<Mark, IconPath>> = {
  1: `${HEAD}M8 16.8c1.4-2.8 6.6-2.8 8 0`,
  2: `${HEAD}M8.5 15.8c1.8-.9 5.2-.9 7 0`,
  3: `${HEAD}M8.5 14.3c1.8 1.5 5.2 1.5 7 0`,
  4: `${HEAD}M7.6 13.4c.8 4.2 8 4.2 8.8 0z`,
};
