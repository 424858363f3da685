import type { CommandType } from './commands.js';
import { isRecordCommandType } from './record/kinds.js';
import { isCommandType as isRequestCommandType } from './request/commands.js';

/** Narrows any text to a command type, without the payloads of records, which a phone that only looks does not need. */
export function isCommandType(type: string): type is CommandType {
  return isRequestCommandType(type) || isRecordCommandType(type);
}
