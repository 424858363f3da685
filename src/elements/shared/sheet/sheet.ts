/** A table that is saved as a file: `file` without its ending, `name` as the sheet is called in a spreadsheet. */
export interface Sheet {
  readonly file: string;
  readonly name: string;
  readonly head: readonly string[];
  /** A number stays a number; a text is a text, whatever it looks like. Null is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What spreadsheets take for a formula when a cell begins with it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value ?? '');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as CSV (RFC 4180) with a byte order mark, by which spreadsheets know that it is UTF-8. */
export function csvOf({ head, rows }: Sheet): Blob {
  const text = [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return new Blob(['\u{feff}', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}
