import type { WorkingClock } from './working-clock.js';

/**
 * Why a clock stands: papers that the citizen has to put right (`returned`), a visit that failed at the citizen's door
 * (`visit-failed`) or that the citizen put off (`visit-moved`), or the centre, which cannot go on (`centre`).
 */
export const pauseWhys = ['returned', 'visit-failed', 'visit-moved', 'centre'] as const;
/** Why a clock stands. */
export type PauseWhy = (typeof pauseWhys)[number];

/** A time in which the clock of a promise stands. */
export interface Pause {
  readonly why: PauseWhy;
  /** Whose doing it is. */
  readonly cause: 'citizen' | 'centre';
  /** Code of the reason that somebody gave: of the return, of the failed visit, of the centre's cause. */
  readonly code: string | null;
  readonly from: string;
  /** Null while it lasts. */
  readonly until: string | null;
}

/** How a length of working time runs out with pauses in it. */
export interface RunOut {
  /** When it has run out, in milliseconds since 1970; null while it stands. */
  readonly due: number | null;
  /** What is left of it while it stands. */
  readonly left: number;
}

/** Runs a length of working time from a moment on, standing still in each pause; what pauses share counts once. */
export function runOut(
  clock: WorkingClock,
  from: number,
  length: number,
  pauses: readonly Pick<Pause, 'from' | 'until'>[],
): RunOut {
  let cursor = from;
  let left = length;
  for (const pause of [...pauses].sort((one, other) => Date.parse(one.from) - Date.parse(other.from))) {
    const begin = Date.parse(pause.from);
    const end = pause.until === null ? null : Date.parse(pause.until);
    if (end !== null && end <= cursor) continue;
    const worked = clock.between(cursor, begin);
    // What ran out before the pause began ran out.
    if (worked >= left) break;
    left -= worked;
    if (end === null) return { due: null, left };
    cursor = end;
  }
  return { due: clock.after(cursor, left), left: 0 };
}
