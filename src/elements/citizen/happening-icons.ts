import type { IconPath } from '../shared/icon.js';
import { birthIcon, deathIcon, deliverIcon, idCardIcon, paperIcon } from '../shared/icons.js';

const card = 'M4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-11A1.5 1.5 0 0 1 4.5 5';

/** Two people. */
export const familyIcon: IconPath =
  'M9 11.2a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2M3.2 19c.4-3.2 2.7-5 5.8-5s5.4 1.8 5.8 5M15.4 5.3a3 3 0 0 1 0 5.6M17 14.4c2 .7 3.3 2.3 3.7 4.6';

/** A person and another. */
export const otherPersonIcon: IconPath =
  'M10 11.4a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M4 19.2c.5-3.2 2.8-5 6-5s5.5 1.8 6 5M18.8 8v5M16.3 10.5h5';

const drawn: Readonly<Record<string, IconPath>> = {
  lost: `${card}M10 10.3a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1M12 15.8h.01`,
  damaged: `${card}M13.5 5l-2.2 4.4 2.9 2-3.4 3.2 1.4 4.4`,
  new: idCardIcon,
  changed: 'M4 20l.9-4.1L15.6 5.2a1.6 1.6 0 0 1 2.3 0l.9.9a1.6 1.6 0 0 1 0 2.3L8.1 19.1zM13.8 7l3.2 3.2',
  birth: birthIcon,
  death: deathIcon,
  'new-family': familyIcon,
  moved: deliverIcon,
  split: 'M12 20v-5M12 15c0-3.5-6-2.5-6-7V5M12 15c0-3.5 6-2.5 6-7V5M3.5 7.2L6 4.6l2.5 2.6M15.5 7.2L18 4.6l2.5 2.6',
};

/** The drawing of what happened, by the pack's code; one that has none of its own shows a paper. */
export function happeningIcon(code: string): IconPath {
  return drawn[code] ?? paperIcon;
}
