import type * as z from 'zod/mini';
import type { Role } from './actor.js';
import { isCommandType, type CommandType } from './command-type.js';
import { recordPayloads, recordRoles, type RecordCommand } from './record/commands.js';
import { commandRoles as requestRoles } from './request/command-roles.js';
import { payloads as requestPayloads, type Command as RequestCommand } from './request/commands.js';

/** The payload's schema of every command, by type: those about requests and those about records. */
export const payloads = { ...requestPayloads, ...recordPayloads } as const;

/** What a caller writes as payload of a command of type `T`; members with a default may be left out. */
export type PayloadInput<T extends CommandType> = z.input<ReturnType<(typeof payloads)[T]>>;
/** The payload of a command of type `T` after it was read. */
export type Payload<T extends CommandType> = z.output<ReturnType<(typeof payloads)[T]>>;

/** A command of type `T` with a payload of its shape. */
export interface CommandOf<T extends CommandType> {
  readonly id: string;
  readonly type: T;
  /** The request or the record that it is about. */
  readonly requestId: string;
  readonly at: string;
  readonly payload: Payload<T>;
}

/** Any command with a payload of its type's shape. */
export type Command = RequestCommand | RecordCommand;

/** All command types, those about requests first, in the order of a request's life. */
export const commandTypes: readonly CommandType[] = Object.keys(payloads).filter(isCommandType);

/** Which roles a command belongs to. Where a person may act is another question: the area in the token. */
export const commandRoles: Readonly<Record<CommandType, readonly Role[]>> = { ...requestRoles, ...recordRoles };
