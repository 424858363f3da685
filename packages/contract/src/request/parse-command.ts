import { fieldFaults } from '../fault.js';
import type { Problem } from '../problem-shape.js';
import { problem } from '../problem.js';
import { isCommandType, type CommandType } from '../command-type.js';
import { payloads, type Command } from '../commands.js';
import { commandEnvelope } from './commands.js';

/** A command that was read, or the problem with it. */
export type ParsedCommand =
  { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly problem: Problem };

/**
 * Reads an envelope of unknown origin into a command: `invalid` when the envelope is wrong, `unknown-command` for a type
 * that does not exist, `invalid-payload` with the path of every fault for the rest. Unknown members are faults.
 */
export function parseCommand(input: unknown): ParsedCommand {
  const envelope = commandEnvelope().safeParse(input);
  if (!envelope.success) return { ok: false, problem: problem('invalid', { errors: fieldFaults(envelope.error) }) };
  const { type, payload, ...rest } = envelope.data;
  if (!isCommandType(type)) return { ok: false, problem: problem('unknown-command') };
  const read = payloads[type]().safeParse(payload);
  if (!read.success) {
    return { ok: false, problem: problem('invalid-payload', { errors: fieldFaults(read.error, '/payload') }) };
  }
  return { ok: true, command: join({ ...rest, type, payload: read.data }) };
}

// `payloads[type]` read the payload, so type and payload belong together; the overload states what the compiler
// cannot follow through an index, in this one place.
function join(parts: { readonly type: CommandType; readonly payload: unknown }): Command;
function join(parts: unknown): unknown {
  return parts;
}
