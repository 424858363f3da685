import { isRecordCommandType, type RecordCommandType } from './record/kinds.js';
import {
  isCommandType as isRequestCommandType,
  type CommandType as RequestCommandType,
} from './request/command-names.js';

/** The type of a command: about a request, or about a record. */
export type CommandType = RequestCommandType | RecordCommandType;

/** Narrows any text to a command type, without the payloads, which a phone that only looks does not need. */
export function isCommandType(type: string): type is CommandType {
  return isRequestCommandType(type) || isRecordCommandType(type);
}
