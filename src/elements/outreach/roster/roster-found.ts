/** What is wrong with a line of a list, so that it is not loaded. */
export type LineFault = 'name-missing' | 'birth-bad' | 'service-missing' | 'service-unknown' | 'doubled';

/** A line of a list as it was read. */
export interface FoundLine {
  /** Its number in the spreadsheet. */
  readonly row: number;
  readonly name: string;
  readonly birth: string | null;
  readonly part: string | null;
  readonly note: string | null;
  /** Codes of services that the stop offers. */
  readonly services: readonly string[];
  /** What was written for a service and is none here. */
  readonly unknown: readonly string[];
  /** A cell began like a formula; its sign was taken away. */
  readonly formula: boolean;
  readonly faults: readonly LineFault[];
}

/** A list as it was read. `fault`: why none of it can be. `hadNumbers`: identity numbers stood in it, which are not kept. */
export interface RosterRead {
  readonly lines: readonly FoundLine[];
  readonly fault: 'no-name-column' | 'empty' | null;
  readonly hadNumbers: boolean;
}
