import { createHash } from 'node:crypto';

/** What the dice of a long proof fall by; `SEED` repeats a run. */
export const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** Dice that fall alike for the same seed: a whole number from 0, below the one that is given. */
export function diceOf(seed: number): (below: number) => number {
  let count = 0;
  return (below) => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE(0) % below;
  };
}
