import type { ItemStatus, SharedTerms, Turn } from '../../locale/terms.js';
import type { IconPath } from './icon.js';
import * as icons from './icons.js';
import type { Tone } from './tone.js';

/** A status as a screen shows it: never by colour alone. `turn` is the sentence that says who has to act next. */
export interface StatusWords {
  readonly label: string;
  readonly icon: IconPath;
  readonly tone: Tone;
  readonly turn: string;
}

const looks: Readonly<Record<ItemStatus, readonly [IconPath, Tone, Turn]>> = {
  submitted: [icons.sendIcon, 'accent', 'officer'],
  'visit-agreed': [icons.calendarIcon, 'accent', 'officer'],
  collected: [icons.paperIcon, 'accent', 'officer'],
  filed: [icons.uploadIcon, 'accent', 'operator'],
  returned: [icons.comesBackIcon, 'warn', 'officer-or-citizen'],
  approved: [icons.approvedIcon, 'ok', 'operator'],
  'waiting-centre': [icons.hourglassIcon, 'warn', 'centre'],
  printed: [icons.printerIcon, 'accent', 'operator'],
  ready: [icons.boxIcon, 'ok', 'carrier'],
  'out-for-delivery': [icons.motorbikeIcon, 'accent', 'carrier'],
  delivered: [icons.deliverIcon, 'ok', 'citizen'],
  refused: [icons.refusedIcon, 'danger', 'nobody'],
  cancelled: [icons.closeIcon, 'calm', 'nobody'],
};

/** The words, icon and tone of a status. */
export function statusWords(terms: SharedTerms, status: ItemStatus): StatusWords {
  const [icon, tone, turn] = looks[status];
  return { label: terms.status[status], icon, tone, turn: terms.turn[turn] };
}
