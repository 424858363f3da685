/** What spreadsheets take for a formula when a cell begins with it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell; null is an empty one. */
export type CsvCell = string | number | null;

function cellText(value: CsvCell): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value ?? '');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180) with a byte order mark, by which spreadsheets know that it is UTF-8; formulas are taken for text. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\u{feff}${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}
