import { PALI } from '../journey.js';
import type { StoryOfOne } from '../play-story.js';
import { officerCollects } from './at-the-door.js';
import { officerBringsThem } from './brought-home.js';
import { coupleTells } from './couple-tells.js';
import { deskMakesTheRest, deskRefusesOne } from './desk-decides.js';

/** A marriage in PALI: the full bundle, one document refused, the rest delivered. */
export const marriage: StoryOfOne = {
  cast: PALI,
  reader: 'supervisor-16.12.01',
  chapters: [
    ['the couple tells', coupleTells],
    ['the officer collects', officerCollects],
    ['the desk refuses one document', deskRefusesOne],
    ['the desk makes the rest', deskMakesTheRest],
    ['the officer brings them', officerBringsThem],
  ],
  life: [
    'request-submitted',
    'visit-agreed',
    'visit-started',
    'papers-collected',
    'items-filed',
    'items-refused',
    'originals-released',
    'items-approved',
    'items-printed',
    'items-ready',
    'items-taken-out',
    'items-delivered',
    'originals-accepted',
    'receipt-confirmed',
  ],
};
