import type * as z from 'zod/mini';
import type { Role } from '../actor.js';
import { callbackPayloads, callbackRoles } from './callback/commands.js';
import { contestPayloads, contestRoles } from './contest/commands.js';
import { complaintPayloads, complaintRoles } from './complaint/commands.js';
import { coverPayloads, coverRoles } from './cover/commands.js';
import { dutyPayloads, dutyRoles } from './duty/commands.js';
import { stopPayloads, stopRoles } from './stop/kinds.js';
import type { recordKindOf, RecordCommandType, RecordKind } from './kinds.js';

/** The payload's schema of each command about a record, by type. */
export const recordPayloads = {
  ...dutyPayloads,
  ...coverPayloads,
  ...stopPayloads,
  ...contestPayloads,
  ...callbackPayloads,
  ...complaintPayloads,
} as const satisfies Readonly<Record<RecordCommandType, () => z.core.$ZodType>>;

/** Which roles a command about a record belongs to. */
export const recordRoles: Readonly<Record<RecordCommandType, readonly Role[]>> = {
  ...dutyRoles,
  ...coverRoles,
  ...stopRoles,
  ...contestRoles,
  ...callbackRoles,
  ...complaintRoles,
};

/** A command of type `T` about a record; `requestId` holds the record's id. */
export interface RecordCommandOf<T extends RecordCommandType> {
  readonly id: string;
  readonly type: T;
  readonly requestId: string;
  readonly at: string;
  readonly payload: z.output<ReturnType<(typeof recordPayloads)[T]>>;
}

/** Any command about a record. */
export type RecordCommand = { [T in RecordCommandType]: RecordCommandOf<T> }[RecordCommandType];

/** Any command about a record of the kind `K`. */
export type RecordCommandAbout<K extends RecordKind> = {
  [T in RecordCommandType]: (typeof recordKindOf)[T] extends K ? RecordCommandOf<T> : never;
}[RecordCommandType];
