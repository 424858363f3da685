import type * as z from 'zod/mini';
import type { Role } from '../../actor.js';
import {
  changeStopPayload,
  closeStopPayload,
  giveTicketPayload,
  handOutPayload,
  loadRosterPayload,
  openStopPayload,
  planStopPayload,
  reserveTicketsPayload,
  serveTicketPayload,
  spoilBlankPayload,
  takeBackBlankPayload,
  ticketPayload,
  useBlankPayload,
} from './commands.js';

/** The payload's schema of each command about a stop, by type, in the order of a day. */
export const stopPayloads = {
  'plan-stop': planStopPayload,
  'change-stop': changeStopPayload,
  'load-roster': loadRosterPayload,
  'reserve-tickets': reserveTicketsPayload,
  'open-stop': openStopPayload,
  'give-ticket': giveTicketPayload,
  'call-ticket': ticketPayload,
  'serve-ticket': serveTicketPayload,
  'leave-ticket': ticketPayload,
  'use-blank': useBlankPayload,
  'spoil-blank': spoilBlankPayload,
  'take-back-blank': takeBackBlankPayload,
  'hand-out': handOutPayload,
  'close-stop': closeStopPayload,
} as const;

/** The type of a command about a stop. */
export type StopCommandType = keyof typeof stopPayloads;

/** The payload of a command of type `T` after it was read. */
export type StopPayload<T extends StopCommandType> = z.output<ReturnType<(typeof stopPayloads)[T]>>;

/** A command of type `T` about a stop; `requestId` holds the id of the stop. */
export interface StopCommandOf<T extends StopCommandType> {
  readonly id: string;
  readonly type: T;
  readonly requestId: string;
  readonly at: string;
  readonly payload: StopPayload<T>;
}

/** Any command about a stop. */
export type StopCommand = { [T in StopCommandType]: StopCommandOf<T> }[StopCommandType];

const desk: readonly Role[] = ['operator', 'supervisor', 'manager'];
const team: readonly Role[] = ['officer'];

/** Which roles a command about a stop belongs to. An officer must be of the team too. */
export const stopRoles: Readonly<Record<StopCommandType, readonly Role[]>> = {
  'plan-stop': desk,
  'change-stop': [...team, ...desk],
  'load-roster': [...team, ...desk],
  'reserve-tickets': team,
  'open-stop': team,
  'give-ticket': team,
  'call-ticket': team,
  'serve-ticket': team,
  'leave-ticket': team,
  'use-blank': team,
  'spoil-blank': team,
  'take-back-blank': team,
  'hand-out': team,
  'close-stop': [...team, ...desk],
};
