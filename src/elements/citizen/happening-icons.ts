import type { IconPath } from '../shared/icon.js';
import { birthIcon, deathIcon, deliverIcon, idCardIcon, paperIcon } from '../shared/question-icons.js';

const card = 'M4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-11A1.5 1.5 0 0 1 4.5 5';

/** Two rings. */
export const ringsIcon: IconPath =
  'M9 19a5 5 0 1 0 0-10 5 5 0 0 0 0 10M15 19a5 5 0 1 0 0-10 5 5 0 0 0 0 10M7.2 6.2L9 4l1.8 2.2L9 9z';
/** A house, for something beside it. */
export const house = 'M4 11l7-6 7 6M6 9.5V19h10V9.5';
const splitIcon: IconPath =
  'M12 20v-5M12 15c0-3.5-6-2.5-6-7V5M12 15c0-3.5 6-2.5 6-7V5M3.5 7.2L6 4.6l2.5 2.6M15.5 7.2L18 4.6l2.5 2.6';

const drawn: Readonly<Record<string, IconPath>> = {
  lost: `${card}M10 10.3a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1M12 15.8h.01`,
  damaged: `${card}M13.5 5l-2.2 4.4 2.9 2-3.4 3.2 1.4 4.4`,
  'data-change': 'M4 20l.9-4.1L15.6 5.2a1.6 1.6 0 0 1 2.3 0l.9.9a1.6 1.6 0 0 1 0 2.3L8.1 19.1zM13.8 7l3.2 3.2',
  birth: birthIcon,
  death: deathIcon,
  marriage: ringsIcon,
  divorce: splitIcon,
  'move-within': `${house}M9 19v-4.5h4V19`,
  'move-out': `${house}M10 15h11M18 12l3 3-3 3`,
  'move-in': deliverIcon,
  'turning-17': idCardIcon,
};

/** The drawing of what happened, by the pack's code; one that has none of its own shows a paper. */
export function happeningIcon(code: string): IconPath {
  return drawn[code] ?? paperIcon;
}
