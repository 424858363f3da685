import { standInDelivers, officerComesBack, operatorPrints, standInFinishesTheVisit } from './afternoon.js';
import { BEKASIJAYA, type Neighbourhood } from './cast.js';
import { officerNotesANeed, supervisorAnswers } from './duty.js';
import { nobodyIsHome, officerPlansTheDay } from './morning.js';
import { neighboursAsk } from './neighbours-ask.js';
import { officerAsksForAStandIn, officerPhotographsWithoutSignal, phoneLetsGo, standInTakesOver } from './noon.js';
import type { Story } from '../play-story.js';
import { somebodyPhones, somebodyTexts } from './takes-in.js';

/** A day of two Satgas in Bekasijaya: the RW of one is with the other from noon to the evening. */
export const officerDay: Story<Neighbourhood> = {
  cast: BEKASIJAYA,
  chapters: [
    ['neighbours ask', neighboursAsk],
    ['the officer plans the day', officerPlansTheDay],
    ['somebody phones', somebodyPhones],
    ['somebody texts', somebodyTexts],
    ['nobody is home', nobodyIsHome],
    ['the officer notes a need', officerNotesANeed],
    ['the supervisor answers', supervisorAnswers],
    ['the officer asks for a stand-in', officerAsksForAStandIn],
    ['the officer photographs without signal', officerPhotographsWithoutSignal],
    ['the stand-in takes over', standInTakesOver],
    ['the phone lets go', phoneLetsGo],
    ['the stand-in finishes the visit', standInFinishesTheVisit],
    ['the operator prints', operatorPrints],
    ['the stand-in delivers', standInDelivers],
    ['the officer comes back', officerComesBack],
  ],
};
