import type { Fault } from './fault.js';

/** A pack or officer list that may not be used. `faults` holds the path and the sentence of each fault. */
export class BrokenPackError extends Error {
  readonly code = 'broken-pack';
  readonly retryable = false;
  readonly file: string;
  readonly faults: readonly Fault[];

  constructor(file: string, faults: readonly Fault[]) {
    super([`${file} cannot be used:`, ...faults.map(({ path, sentence }) => `  ${path}: ${sentence}`)].join('\n'));
    this.name = 'BrokenPackError';
    this.file = file;
    this.faults = faults;
  }
}

/** The error of a file with one fault. */
export function broken(file: string, path: string, sentence: string): BrokenPackError {
  return new BrokenPackError(file, [{ path, sentence }]);
}
