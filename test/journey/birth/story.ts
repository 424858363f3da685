import { BEKASI } from '../journey.js';
import type { StoryOfOne } from '../play-story.js';
import { satgasCollects, satgasComes } from './at-the-door.js';
import { satgasBringsThem } from './brought-home.js';
import { deskMakesAll, deskReturnsTheLetter, familySendsItAgain } from './desk-decides.js';
import { familySendsAPhotoAhead, familyTellsOfTheBirth } from './family-tells.js';
import { familyChecksTheReceipt } from './receipt.js';

/** A birth at home in Kota Bekasi: akta, KK and KIA out of one application. */
export const birth: StoryOfOne = {
  cast: BEKASI,
  chapters: [
    ['the family tells of the birth', familyTellsOfTheBirth],
    ['the family sends a photo ahead', familySendsAPhotoAhead],
    ['the Satgas comes', satgasComes],
    ['the Satgas collects', satgasCollects],
    ['the family checks the receipt', familyChecksTheReceipt],
    ['the desk returns the letter', deskReturnsTheLetter],
    ['the family sends it again', familySendsItAgain],
    ['the desk makes all', deskMakesAll],
    ['the Satgas brings them', satgasBringsThem],
  ],
  life: [
    'request-submitted',
    'file-attached',
    'visit-agreed',
    'visit-started',
    'file-attached',
    'papers-collected',
    'items-filed',
    'papers-returned',
    'file-attached',
    'items-filed',
    'items-approved',
    'items-printed',
    'items-ready',
    'items-taken-out',
    'items-delivered',
    'originals-accepted',
    'receipt-confirmed',
  ],
};
