import { parseArgs } from 'node:util';

/** What the command was asked for. */
export interface Asked {
  /** Goals by name; empty for all. */
  readonly only: readonly string[];
  readonly rounds: number;
}

const LEAST_ROUNDS = 5;

/**
 * Reads `--only size,outbox` and `--rounds 7`.
 *
 * @throws RangeError for fewer rounds than a median needs, or a name that no goal has
 */
export function readArguments(args: readonly string[], names: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', default: '' }, rounds: { type: 'string', default: String(LEAST_ROUNDS) } },
  });
  const only = values.only.split(',').filter((name) => name !== '');
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new RangeError(`--only knows ${names.join(', ')}, not ${unknown.join(', ')}`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < LEAST_ROUNDS) {
    throw new RangeError(`--rounds must be a whole number from ${LEAST_ROUNDS}`);
  }
  return { only, rounds };
}
