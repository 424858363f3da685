import type { PauseWhy } from '@halo-pamor/contract';

/** Words about by when a request is ready. `{when}` is a moment, `{left}`, `{late}` and `{time}` are lengths of working time. */
export interface PromiseTerms {
  /** The one sentence for the citizen, by how the promise stands. */
  readonly ready: string;
  readonly expected: string;
  readonly late: string;
  readonly kept: string;
  readonly missed: string;
  /** The same while the clock stands, by what stopped it, and whose turn it is then. */
  readonly pausedWhy: Readonly<Record<PauseWhy, { readonly text: string; readonly turn: string }>>;
  /** `{left}` is what is left when it goes on. */
  readonly goesOn: string;
  /** Why it is no more than expected: papers are missing, or nobody has said how long it takes. */
  readonly untilComplete: string;
  readonly noFigure: string;
  readonly toBeConfirmed: string;
  readonly told: string;
  /** Times for which the clock stood: `{why}`, `{from}`, `{until}`, `{time}`. */
  readonly pausesTitle: string;
  readonly pause: string;
  readonly pauseOn: string;
  readonly pauseWhy: Readonly<Record<PauseWhy, string>>;
  readonly before: string;
  readonly onDay: string;
  readonly days: string;
  readonly hours: string;
  readonly minutes: string;
  readonly underAMinute: string;
  readonly working: string;
  /** The same for staff, short enough for a row. */
  readonly staff: {
    readonly title: string;
    readonly due: string;
    readonly expected: string;
    readonly near: string;
    readonly late: string;
    readonly waitsFor: Readonly<Record<'citizen' | 'centre', string>>;
  };
}
