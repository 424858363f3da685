import { median } from './statistics.js';

/** What a ratio should be. */
export type Wanted = { readonly atMost: number } | { readonly atLeast: number };

/** One line of the table. */
export interface Finding {
  readonly what: string;
  /** The floor or rival that was measured in the same run. */
  readonly beside: string;
  /** Measured by floor, one for each round. */
  readonly ratios: readonly number[];
  /** Left out where the line is context for another one. */
  readonly wanted?: Wanted;
  /** Absolute medians of this machine on this day, for orientation alone. */
  readonly context: string;
}

/** A group of lines that are measured together. */
export interface Goal {
  /** What `--only` calls it. */
  readonly name: string;
  readonly title: string;
  /** How it is measured, what is left out, and what was prepared by hand: plain sentences, a paragraph each. */
  readonly method: readonly string[];
  run(bench: Bench): Promise<Finding[]>;
}

/** What a goal may use while it runs. */
export interface Bench {
  readonly rounds: number;
  /** A folder of this run, gone at its end. */
  readonly folder: string;
  /** Prints progress. */
  say(line: string): void;
  /** Notes what has to be stopped when the goal is over, also when it failed; the last noted is stopped first. */
  atEnd(stop: () => Promise<unknown>): void;
}

/** Whether the median of the ratios is what was wanted; undefined where nothing was. */
export function isMet({ wanted, ratios }: Finding): boolean | undefined {
  if (wanted === undefined) return undefined;
  const middle = median(ratios);
  return 'atMost' in wanted ? middle <= wanted.atMost : middle >= wanted.atLeast;
}
