import { HaloOutreach } from './halo-outreach.js';
import { HaloStop } from './halo-stop.js';
import { HaloStopBlanks } from './halo-stop-blanks.js';
import { HaloStopClose } from './halo-stop-close.js';
import { HaloStopList } from './halo-stop-list.js';
import { HaloStopPlan } from './halo-stop-plan.js';
import { HaloStopPrint } from './halo-stop-print.js';
import { HaloStopQueue } from './halo-stop-queue.js';
import { HaloStopRoster } from './halo-stop-roster.js';
import { HaloTicketGive } from './halo-ticket-give.js';

/** The elements of outreach days by tag. Importing this registers nothing. */
export const outreachElements = {
  'halo-outreach': HaloOutreach,
  'halo-stop-list': HaloStopList,
  'halo-stop': HaloStop,
  'halo-stop-plan': HaloStopPlan,
  'halo-ticket-give': HaloTicketGive,
  'halo-stop-queue': HaloStopQueue,
  'halo-stop-blanks': HaloStopBlanks,
  'halo-stop-print': HaloStopPrint,
  'halo-stop-roster': HaloStopRoster,
  'halo-stop-close': HaloStopClose,
} as const;
