import type { CoverageCount } from '../count.js';
import { cellsOf } from './cells.js';
import { columnsOf, type Columns } from './columns.js';
import { countOf, type CoverageRules } from './count-of.js';
import type { CoverageFault, CoverageFaultKind } from './faults.js';
import { MAX_LINE, TextLines, type Encoding } from './text-lines.js';

/** A count and the line on which it stood. */
export interface LinedCount {
  readonly line: number;
  readonly count: CoverageCount;
}

/** What was found in a piece of a table. */
export interface CoverageFound {
  readonly counts: readonly LinedCount[];
  readonly faults: readonly CoverageFault[];
}

const NOTHING: CoverageFound = { counts: [], faults: [] };

// What no table that a person wrote holds: the replacement of what could not be read, and characters that steer.
const NO_TEXT = /[^\P{Cc}\t]|\ufffd/u;

/**
 * Reads a table of counts (CSV) piece by piece, without ever holding more than a line of it. Each fault names its line. Whether
 * a line says again what another said is for whoever stores the counts: it takes all of them to know (`duplicate`).
 */
export class CoverageReader {
  readonly #rules: CoverageRules;
  readonly #text = new TextLines();
  #columns: Columns | undefined;
  #isBroken = false;
  #lines = 0;
  #counts = 0;

  constructor(rules: CoverageRules) {
    this.#rules = rules;
  }

  /** The columns are wrong: nothing behind them is read. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** What the table was written in, as far as it was read. */
  get encoding(): Encoding {
    return this.#text.encoding;
  }

  /** Lines that were read, the first among them. */
  get lines(): number {
    return this.#lines;
  }

  /** Takes the next bytes and gives what the lines say that ended in them. */
  push(bytes: Uint8Array): CoverageFound {
    return this.#isBroken ? NOTHING : this.#found(this.#text.push(bytes));
  }

  /** Reads what is left when the table has ended. */
  end(): CoverageFound {
    if (this.#isBroken) return NOTHING;
    const { counts, faults } = this.#found(this.#text.end());
    const isEmpty = this.#counts === 0 && this.#isSilent && faults.length === 0;
    return isEmpty ? { counts, faults: [{ line: this.#lines, kind: 'no-counts', found: '' }] } : { counts, faults };
  }

  /** No fault was told before. */
  #isSilent = true;

  #found(lines: readonly string[]): CoverageFound {
    const counts: LinedCount[] = [];
    const faults: CoverageFault[] = [];
    for (const line of lines) {
      if (this.#isBroken) break;
      this.#lines += 1;
      const number = this.#lines;
      const fault = (kind: CoverageFaultKind, found: string): void => {
        faults.push({ line: number, kind, found });
      };
      if (line.length > MAX_LINE) fault('line-too-long', line.slice(0, 20));
      else if (NO_TEXT.test(line)) fault('not-text', '');
      else if (this.#columns === undefined) this.#readColumns(line, fault);
      else if (line.trim() !== '') {
        const read = this.#readCount(line, this.#columns);
        if ('count' in read) counts.push({ line: number, count: read.count });
        else for (const { kind, found } of read.faults) fault(kind, found);
      }
      // Without columns nothing behind them can be read.
      this.#isBroken = this.#columns === undefined && faults.length > 0;
    }
    this.#counts += counts.length;
    if (faults.length > 0) this.#isSilent = false;
    return { counts, faults };
  }

  #readColumns(line: string, fault: (kind: CoverageFaultKind, found: string) => void): void {
    // Spreadsheets write this line for each other.
    if (/^"?sep=.?"?$/i.test(line) || line.trim() === '') return;
    const read = columnsOf(line);
    if ('columns' in read) this.#columns = read.columns;
    else for (const { kind, found } of read.faults) fault(kind, found);
  }

  #readCount(line: string, columns: Columns): ReturnType<typeof countOf> {
    const cells = cellsOf(line, columns.separator);
    return cells === undefined
      ? { faults: [{ kind: 'quote-open', found: line.slice(0, 40) }] }
      : countOf(cells, columns, this.#rules);
  }
}
