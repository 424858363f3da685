import { HaloCallback } from './halo-callback.js';
import { HaloContest } from './halo-contest.js';
import { HaloFairness } from './halo-fairness.js';
import { HaloScore } from './halo-score.js';

/** The elements of an officer's month by tag. Importing this registers nothing. */
export const scoreElements = {
  'halo-score': HaloScore,
  'halo-contest': HaloContest,
  'halo-callback': HaloCallback,
  'halo-fairness': HaloFairness,
} as const;
