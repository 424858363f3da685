import { parseCommand, type Command, type CommandResult } from '@halo-pamor/contract';
import { fingerprint } from './fingerprint.js';

/** A command of a batch after reading: ready to be judged, or refused for its shape. */
export type Prepared =
  | { readonly ok: true; readonly command: Command; readonly fingerprint: string }
  | { readonly ok: false; readonly result: CommandResult };

/** Reads each command of a batch. What cannot be read is refused alone and costs no query. */
export function prepare(inputs: readonly unknown[]): Prepared[] {
  return inputs.map((input) => {
    const parsed = parseCommand(input);
    return parsed.ok
      ? { ok: true, command: parsed.command, fingerprint: fingerprint(input) }
      : { ok: false, result: { id: idOf(input), outcome: 'refused', problem: parsed.problem } };
  });
}

/** The id as far as it can be told, so that the sender knows which command is meant; never longer than an id may be. */
function idOf(input: unknown): string {
  if (typeof input !== 'object' || input === null || !('id' in input)) return '';
  return typeof input.id === 'string' ? input.id.slice(0, 36) : '';
}
