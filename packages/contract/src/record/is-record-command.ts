import type { Command } from '../commands.js';
import type { RecordCommand } from './commands.js';
import { isRecordCommandType, recordKindOf } from './kinds.js';
import type { StopCommand } from './stop/kinds.js';

/** Whether a command is about a record and not about a request. */
export function isRecordCommand(command: Command): command is RecordCommand {
  return isRecordCommandType(command.type);
}

/** Whether a command is about a stop of an outreach day. */
export function isStopCommand(command: Command): command is StopCommand {
  return isRecordCommand(command) && recordKindOf[command.type] === 'stop';
}
