import { parseCommand, problem, type Command, type CommandResult, type ProblemCode } from '@halo-pamor/contract';
import type { Bench } from './bench.js';
import { fingerprint } from './fingerprint.js';

/** A command of a batch after reading: ready to be judged as its author's, or refused for its shape. */
export type Prepared = {
  readonly carriedFor: string | undefined;
  /** The request or record, as far as it can be told. */
  readonly about: string;
} & (
  | { readonly ok: true; readonly command: Command; readonly fingerprint: string; readonly bench: Bench }
  | { readonly ok: false; readonly result: CommandResult }
);

/** An entry in clear: what was sent, or what was inside the envelope that was sent. */
export interface Clear {
  readonly input: unknown;
  /** Who acts. */
  readonly bench: Bench;
  /** The envelope's author, when somebody else sent it. */
  readonly carriedFor?: string;
}

/**
 * Reads each command of a batch. What cannot be read is refused alone and costs no query. A command has one fingerprint,
 * in clear or however often it was sealed: that of what it says.
 *
 * @param open gives each in clear, or why it cannot be
 */
export function prepare(
  inputs: readonly unknown[],
  open: (input: unknown) => Promise<Clear | ProblemCode>,
): Promise<Prepared[]> {
  return Promise.all(
    inputs.map(async (input): Promise<Prepared> => {
      const clear = await open(input);
      if (typeof clear === 'string') return refused(input, undefined, problem(clear));
      const { bench, carriedFor } = clear;
      const parsed = parseCommand(clear.input);
      return parsed.ok
        ? {
            ok: true,
            about: parsed.command.requestId,
            command: parsed.command,
            fingerprint: fingerprint(clear.input),
            bench,
            carriedFor,
          }
        : refused(input, carriedFor, parsed.problem);
    }),
  );
}

function refused(
  input: unknown,
  carriedFor: string | undefined,
  told: NonNullable<CommandResult['problem']>,
): Prepared {
  const result = { id: memberOf(input, 'id'), outcome: 'refused', problem: told } as const;
  return { ok: false, carriedFor, about: memberOf(input, 'requestId'), result };
}

/** An id as far as it can be told, so that the sender knows which command is meant; never longer than an id may be. */
function memberOf(input: unknown, name: 'id' | 'requestId'): string {
  if (typeof input !== 'object' || input === null) return '';
  const value: unknown = Reflect.get(input, name);
  return typeof value === 'string' ? value.slice(0, 36) : '';
}
