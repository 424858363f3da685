import { citizenFillsTheForm, citizenSendsThroughCuts } from './citizen-asks.js';
import type { Journey } from './journey.js';
import { citizenConfirms, officerDelivers } from './officer-delivers.js';
import { officerAgreesAVisit, officerCollectsWithoutSignal, officerFiles } from './officer-visits.js';
import {
  officerMendsThePaper,
  operatorBringsItToReady,
  operatorOpensTheDesk,
  operatorReturnsAPaper,
} from './operator-decides.js';

/** The chapters of the story, from tap to delivered. Each goes on where the one before it ended. */
export const wholeStory: readonly (readonly [title: string, act: (journey: Journey) => Promise<void>])[] = [
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
];

/** What the request has lived through by then, each once. */
export const wholeLife = [
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
  'handover-code-refused',
  'items-delivered',
  'receipt-confirmed',
] as const;
