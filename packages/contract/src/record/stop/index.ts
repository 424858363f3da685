export {
  changeStopPayload,
  closeStopPayload,
  MAX_RANGE,
  MAX_ROSTER,
  MAX_ROSTER_PART,
  TICKET_PATTERN,
} from './commands.js';
export { decideStop } from './decide.js';
export type { StopDecision, StopRefusal } from './decision.js';
export { discloseStop } from './disclose.js';
export { stopEvents, type StopEvent, type StopEventData, type StopEventOf, type StopEventType } from './events.js';
export { evolveStop } from './evolve.js';
export { stopPayloads, stopRoles, type StopCommand, type StopCommandOf, type StopCommandType } from './kinds.js';
export { nextNumber, rangesOf, spareLabel, ticketLabel } from './own-number.js';
export { printList, type PrintLine } from './print-list.js';
export {
  blankKinds,
  blankSums,
  OTHER_PHONE,
  peopleOf,
  sumLines,
  ticketStatus,
  type SumLine,
  type SumPart,
  type TicketStatus,
} from './reconcile.js';
export {
  stopStatuses,
  stopView,
  type Closing,
  type Counted,
  type Difference,
  type RosterLine,
  type StopStatus,
  type StopView,
  type Ticket,
  type TicketRange,
} from './shape.js';
export { stopRules, type StopContext, type StopRules } from './stop-rules.js';
