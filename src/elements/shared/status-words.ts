import { turnOf, type ItemStatus } from '@halo-pamor/contract';
import type { SharedTerms } from '../../locale/terms.js';
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

const looks: Readonly<Record<ItemStatus, readonly [IconPath, Tone]>> = {
  submitted: [icons.sendIcon, 'accent'],
  'visit-agreed': [icons.calendarIcon, 'accent'],
  collected: [icons.paperIcon, 'accent'],
  filed: [icons.uploadIcon, 'accent'],
  returned: [icons.comesBackIcon, 'warn'],
  approved: [icons.approvedIcon, 'ok'],
  'waiting-centre': [icons.hourglassIcon, 'warn'],
  printed: [icons.printerIcon, 'accent'],
  ready: [icons.boxIcon, 'ok'],
  'out-for-delivery': [icons.motorbikeIcon, 'accent'],
  delivered: [icons.deliverIcon, 'ok'],
  refused: [icons.refusedIcon, 'danger'],
  cancelled: [icons.closeIcon, 'calm'],
};

/** The words, icon and tone of a status. */
export function statusWords(terms: SharedTerms, status: ItemStatus): StatusWords {
  const [icon, tone] = looks[status];
  return { label: terms.status[status], icon, tone, turn: terms.turn[turnOf[status]] };
}
