import { csvText, type CsvCell } from '@halo-pamor/contract';

/** A table that is saved as a file: `file` without its ending, `name` as the sheet is called in a spreadsheet. */
export interface Sheet {
  readonly file: string;
  readonly name: string;
  readonly head: readonly string[];
  /** A number stays a number; a text is a text, whatever it looks like. Null is an empty cell. */
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A name for a file from what people read: `Tugas lain`, `2026-11` give `tugas-lain-2026-11`. */
export function fileName(...words: readonly string[]): string {
  return words
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The table as a file of CSV. */
export function csvOf({ head, rows }: Sheet): Blob {
  const text = csvText([head, ...rows]);
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
