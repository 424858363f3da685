import { BEKASI } from '../journey.js';
import type { Story } from '../play-story.js';
import { satgasComes } from './at-the-door.js';
import { familySendsAPhotoAhead, familyTellsOfTheBirth } from './family-tells.js';

/** A birth at home in Kota Bekasi: akta, KK and KIA out of one application. */
export const birth: Story = {
  cast: BEKASI,
  chapters: [
    ['the family tells of the birth', familyTellsOfTheBirth],
    ['the family sends a photo ahead', familySendsAPhotoAhead],
    ['the Satgas comes', satgasComes],
  ],
  life: [],
};
