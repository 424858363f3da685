import { BEKASI } from '../journey.js';
import type { StoryOfOne } from '../play-story.js';
import { citizenFillsTheForm, citizenSendsThroughCuts } from './citizen-asks.js';
import { citizenConfirms, officerDelivers } from './officer-delivers.js';
import { officerAgreesAVisit, officerCollectsWithoutSignal, officerFiles } from './officer-visits.js';
import {
  officerMendsThePaper,
  operatorBringsItToReady,
  operatorOpensTheDesk,
  operatorReturnsAPaper,
} from './operator-decides.js';

/** A card was lost: one request from tap to delivered, through cuts and reloads. */
export const lostCard: StoryOfOne = {
  cast: BEKASI,
  chapters: [
    ['the citizen fills in the form', citizenFillsTheForm],
    ['the citizen sends through cuts', citizenSendsThroughCuts],
    ['the officer agrees a visit', officerAgreesAVisit],
    ['the officer collects without signal', officerCollectsWithoutSignal],
    ['the operator opens the desk', operatorOpensTheDesk],
    ['the officer files', officerFiles],
    ['the operator returns a paper', operatorReturnsAPaper],
    ['the officer mends the paper', officerMendsThePaper],
    ['the operator brings it to ready', operatorBringsItToReady],
    ['the officer delivers', officerDelivers],
    ['the citizen confirms', citizenConfirms],
  ],
  life: [
    'request-submitted',
    'visit-agreed',
    'visit-started',
    'papers-collected',
    'items-filed',
    'papers-returned',
    'papers-collected',
    'items-filed',
    'items-approved',
    'centre-awaited',
    'items-printed',
    'items-ready',
    'items-taken-out',
    'delivery-failed',
    ...Array.from({ length: 5 }, () => 'handover-code-refused'),
    'warning-raised',
    'handover-code-renewed',
    'warning-closed',
    'items-delivered',
    'receipt-confirmed',
  ],
};
