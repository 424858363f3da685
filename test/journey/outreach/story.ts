import type { Story } from '../play-story.js';
import { armanCounts, theDayAddsUp } from './adds-up.js';
import { armanSendsForBoth, armanTakesWhatBeniHas, beniGetsTheReceipts } from './carry-out.js';
import { armanServes, beniServes, bothCountBlanks } from './day-without-signal.js';
import { bothTakeNumbers, operatorLoadsTheRoster, operatorPlansTheStop } from './morning.js';
import { boat, type Team } from './team.js';

/** A day in Ujoh Bilang, by boat: no signal from morning to evening, and one phone brings home what the other has kept. */
export const outreach: Story<Team> = {
  cast: boat,
  chapters: [
    ['the operator plans the stop', operatorPlansTheStop],
    ['the operator loads the list of the village head', operatorLoadsTheRoster],
    ['both phones take numbers', bothTakeNumbers],
    ['one officer serves without signal', armanServes],
    ['the other serves without signal', beniServes],
    ['both count blanks', bothCountBlanks],
    ['one phone takes what the other has', armanTakesWhatBeniHas],
    ['it sends for both', armanSendsForBoth],
    ['the receipts come back', beniGetsTheReceipts],
    ['one officer counts', armanCounts],
    ['the day adds up', theDayAddsUp],
  ],
};
