import { createHash } from 'node:crypto';

/** What the dice of a long proof fall by. The long forms throw anew each time; the short ones fall as ever, unless `SEED` says otherwise. */
export const SEED = Number(process.env['SEED'] ?? 261_123);

/** Dice that fall alike for the same seed: a whole number from 0, below the one that is given. */
export function diceOf(seed: number): (below: number) => number {
  let count = 0;
  return (below) => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE(0) % below;
  };
}
