import type { Command } from '../commands.js';
import type { RecordCommand } from './commands.js';
import { isRecordCommandType } from './kinds.js';

/** Whether a command is about a record and not about a request. */
export function isRecordCommand(command: Command): command is RecordCommand {
  return isRecordCommandType(command.type);
}
